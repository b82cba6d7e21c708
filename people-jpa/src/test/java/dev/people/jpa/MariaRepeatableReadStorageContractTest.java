package dev.people.jpa;

import dev.people.contract.StorageContract;
import dev.people.storage.Storage;

class MariaRepeatableReadStorageContractTest extends StorageContract {
    private static final TestDatabase.Reusable DATABASE =
            TestDatabase.reusable(TestDatabase.repeatableRead(TestDatabase.mariaDb()));

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
