package dev.people.memory;

import dev.people.contract.PlanPartContract;
import dev.people.storage.Storage;

class InMemoryPlanPartContractTest extends PlanPartContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
