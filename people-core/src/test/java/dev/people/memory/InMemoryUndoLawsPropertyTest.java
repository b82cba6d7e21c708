package dev.people.memory;

import dev.people.contract.UndoLawsContract;
import dev.people.storage.Storage;

class InMemoryUndoLawsPropertyTest extends UndoLawsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
