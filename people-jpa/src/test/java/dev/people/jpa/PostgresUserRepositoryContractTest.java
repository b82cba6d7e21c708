package dev.people.jpa;

import dev.people.contract.UserRepositoryContract;
import dev.people.storage.Storage;

class PostgresUserRepositoryContractTest extends UserRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
