package dev.people.memory;

import dev.people.contract.RunLeaseContract;
import dev.people.storage.Storage;

class InMemoryRunLeaseContractTest extends RunLeaseContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
