package dev.people.memory;

import dev.people.contract.ApplyModeContract;
import dev.people.storage.Storage;

class InMemoryApplyModeContractTest extends ApplyModeContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
