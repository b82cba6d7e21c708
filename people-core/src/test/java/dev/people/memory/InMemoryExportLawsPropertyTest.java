package dev.people.memory;

import dev.people.contract.ExportLawsContract;
import dev.people.storage.Storage;

class InMemoryExportLawsPropertyTest extends ExportLawsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
