package dev.people.memory;

import dev.people.contract.UserRepositoryContract;
import dev.people.storage.Storage;

class InMemoryUserRepositoryContractTest extends UserRepositoryContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
