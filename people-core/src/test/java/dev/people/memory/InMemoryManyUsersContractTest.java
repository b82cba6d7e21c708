package dev.people.memory;

import dev.people.contract.ManyUsersContract;
import dev.people.storage.Storage;

class InMemoryManyUsersContractTest extends ManyUsersContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
