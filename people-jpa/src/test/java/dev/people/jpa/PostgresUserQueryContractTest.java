package dev.people.jpa;

import dev.people.contract.UserQueryContract;
import dev.people.storage.Storage;

class PostgresUserQueryContractTest extends UserQueryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
