package dev.people.memory;

import dev.people.contract.PlanStoreContract;
import dev.people.storage.Storage;

class InMemoryPlanStoreContractTest extends PlanStoreContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
