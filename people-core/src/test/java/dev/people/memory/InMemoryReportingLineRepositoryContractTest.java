package dev.people.memory;

import dev.people.contract.ReportingLineRepositoryContract;
import dev.people.storage.Storage;

class InMemoryReportingLineRepositoryContractTest extends ReportingLineRepositoryContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
