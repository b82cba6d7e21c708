package dev.people.memory;

import dev.people.contract.DirectoryLawsContract;
import dev.people.storage.Storage;

class InMemoryDirectoryLawsPropertyTest extends DirectoryLawsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
