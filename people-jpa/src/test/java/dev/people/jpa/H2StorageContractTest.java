package dev.people.jpa;

import dev.people.contract.StorageContract;
import dev.people.storage.Storage;

class H2StorageContractTest extends StorageContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
