package dev.people.jpa;

import dev.people.contract.ManyUsersContract;
import dev.people.storage.Storage;

class PostgresManyUsersContractTest extends ManyUsersContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
