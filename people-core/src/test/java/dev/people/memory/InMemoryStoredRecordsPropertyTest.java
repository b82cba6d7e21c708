package dev.people.memory;

import dev.people.contract.StoredRecordsContract;
import dev.people.storage.Storage;

class InMemoryStoredRecordsPropertyTest extends StoredRecordsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
