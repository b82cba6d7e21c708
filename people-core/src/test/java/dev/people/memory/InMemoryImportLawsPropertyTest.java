package dev.people.memory;

import dev.people.contract.ImportLawsContract;
import dev.people.storage.Storage;

class InMemoryImportLawsPropertyTest extends ImportLawsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
