package dev.people.memory;

import dev.people.contract.ReportingLawsContract;
import dev.people.storage.Storage;

class InMemoryReportingLawsPropertyTest extends ReportingLawsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
