package dev.people.memory;

import dev.people.contract.ContradictingRowsContract;
import dev.people.storage.Storage;

class InMemoryContradictingRowsContractTest extends ContradictingRowsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
