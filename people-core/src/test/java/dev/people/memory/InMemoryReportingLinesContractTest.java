package dev.people.memory;

import dev.people.contract.ReportingLinesContract;
import dev.people.storage.Storage;

class InMemoryReportingLinesContractTest extends ReportingLinesContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
