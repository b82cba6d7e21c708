package dev.people.memory;

import dev.people.contract.PlannedManagersContract;
import dev.people.storage.Storage;

class InMemoryPlannedManagersContractTest extends PlannedManagersContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
