package dev.people.jpa;

import dev.people.contract.ReportingLawsContract;
import dev.people.storage.Storage;

class MariaReportingLawsPropertyTest extends ReportingLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
