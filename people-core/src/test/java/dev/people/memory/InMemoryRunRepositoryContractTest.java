package dev.people.memory;

import dev.people.contract.RunRepositoryContract;
import dev.people.storage.Storage;

class InMemoryRunRepositoryContractTest extends RunRepositoryContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
