package dev.people.memory;

import dev.people.contract.RenameContract;
import dev.people.storage.Storage;

class InMemoryRenameContractTest extends RenameContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
