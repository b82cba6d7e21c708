package dev.people.jpa;

import dev.people.contract.ReportingLinesContract;
import dev.people.storage.Storage;

class MariaReportingLinesContractTest extends ReportingLinesContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
