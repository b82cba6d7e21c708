package dev.people.memory;

import dev.people.contract.UndoContract;
import dev.people.storage.Storage;

class InMemoryUndoContractTest extends UndoContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
