package dev.people.jpa;

import dev.people.contract.ManyUsersContract;
import dev.people.storage.Storage;

class H2ManyUsersContractTest extends ManyUsersContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
