package dev.people.jpa;

import dev.people.contract.RunRepositoryContract;
import dev.people.storage.Storage;

class H2RunRepositoryContractTest extends RunRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
