package dev.people.memory;

import dev.people.contract.PermissionContract;
import dev.people.storage.Storage;

class InMemoryPermissionContractTest extends PermissionContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
