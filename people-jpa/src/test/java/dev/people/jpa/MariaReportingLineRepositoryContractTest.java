package dev.people.jpa;

import dev.people.contract.ReportingLineRepositoryContract;
import dev.people.storage.Storage;

class MariaReportingLineRepositoryContractTest extends ReportingLineRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
