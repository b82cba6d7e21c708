package dev.people.jpa;

import dev.people.contract.ManyUsersContract;
import dev.people.storage.Storage;

class MariaManyUsersContractTest extends ManyUsersContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
