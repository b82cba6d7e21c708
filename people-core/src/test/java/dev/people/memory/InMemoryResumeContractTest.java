package dev.people.memory;

import dev.people.contract.ResumeContract;
import dev.people.storage.Storage;

class InMemoryResumeContractTest extends ResumeContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
