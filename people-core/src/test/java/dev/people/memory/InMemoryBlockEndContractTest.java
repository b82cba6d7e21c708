package dev.people.memory;

import dev.people.contract.BlockEndContract;
import dev.people.storage.Storage;

class InMemoryBlockEndContractTest extends BlockEndContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
