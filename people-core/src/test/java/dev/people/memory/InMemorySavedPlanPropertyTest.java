package dev.people.memory;

import dev.people.contract.SavedPlanContract;
import dev.people.storage.Storage;

class InMemorySavedPlanPropertyTest extends SavedPlanContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
