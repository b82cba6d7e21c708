package dev.people.memory;

import dev.people.contract.LicensePoolRepositoryContract;
import dev.people.storage.Storage;

class InMemoryLicensePoolRepositoryContractTest extends LicensePoolRepositoryContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
