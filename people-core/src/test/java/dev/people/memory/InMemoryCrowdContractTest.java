package dev.people.memory;

import dev.people.contract.CrowdContract;
import dev.people.storage.Storage;

class InMemoryCrowdContractTest extends CrowdContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
