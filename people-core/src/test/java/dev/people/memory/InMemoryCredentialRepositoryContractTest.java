package dev.people.memory;

import dev.people.contract.CredentialRepositoryContract;
import dev.people.storage.Storage;

class InMemoryCredentialRepositoryContractTest extends CredentialRepositoryContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
