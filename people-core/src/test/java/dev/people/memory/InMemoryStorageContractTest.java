package dev.people.memory;

import dev.people.contract.StorageContract;
import dev.people.storage.Storage;

class InMemoryStorageContractTest extends StorageContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
