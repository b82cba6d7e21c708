package dev.people.memory;

import dev.people.contract.ReferencesContract;
import dev.people.storage.Storage;

class InMemoryReferencesContractTest extends ReferencesContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
