package dev.people.jpa;

import dev.people.contract.ReportingLineRepositoryContract;
import dev.people.storage.Storage;

class H2ReportingLineRepositoryContractTest extends ReportingLineRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
