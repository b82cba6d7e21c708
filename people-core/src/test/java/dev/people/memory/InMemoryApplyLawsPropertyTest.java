package dev.people.memory;

import dev.people.contract.ApplyLawsContract;
import dev.people.storage.Storage;

class InMemoryApplyLawsPropertyTest extends ApplyLawsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
