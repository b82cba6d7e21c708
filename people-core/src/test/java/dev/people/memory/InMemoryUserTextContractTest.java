package dev.people.memory;

import dev.people.contract.UserTextContract;
import dev.people.storage.Storage;

class InMemoryUserTextContractTest extends UserTextContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
