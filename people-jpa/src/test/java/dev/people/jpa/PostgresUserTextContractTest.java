package dev.people.jpa;

import dev.people.contract.UserTextContract;
import dev.people.storage.Storage;

class PostgresUserTextContractTest extends UserTextContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
