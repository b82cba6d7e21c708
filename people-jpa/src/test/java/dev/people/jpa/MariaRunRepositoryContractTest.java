package dev.people.jpa;

import dev.people.contract.RunRepositoryContract;
import dev.people.storage.Storage;

class MariaRunRepositoryContractTest extends RunRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
