package dev.people.memory;

import dev.people.contract.UndoRunContract;
import dev.people.storage.Storage;

class InMemoryUndoRunContractTest extends UndoRunContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
