package dev.people.memory;

import dev.people.contract.RunHoldContract;
import dev.people.storage.Storage;

class InMemoryRunHoldContractTest extends RunHoldContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
