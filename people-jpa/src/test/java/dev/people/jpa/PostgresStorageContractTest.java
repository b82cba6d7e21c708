package dev.people.jpa;

import dev.people.contract.StorageContract;
import dev.people.storage.Storage;

class PostgresStorageContractTest extends StorageContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
