package dev.people.memory;

import dev.people.contract.ErrorReportLawsContract;
import dev.people.storage.Storage;

class InMemoryErrorReportLawsPropertyTest extends ErrorReportLawsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
