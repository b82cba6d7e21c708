package dev.people.memory;

import dev.people.contract.OutboxContract;
import dev.people.storage.Storage;

class InMemoryOutboxContractTest extends OutboxContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
