package dev.people.memory;

import dev.people.contract.UserQueryContract;
import dev.people.storage.Storage;

class InMemoryUserQueryContractTest extends UserQueryContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
