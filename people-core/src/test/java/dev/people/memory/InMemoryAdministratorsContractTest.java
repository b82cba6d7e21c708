package dev.people.memory;

import dev.people.contract.AdministratorsContract;
import dev.people.storage.Storage;

class InMemoryAdministratorsContractTest extends AdministratorsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
