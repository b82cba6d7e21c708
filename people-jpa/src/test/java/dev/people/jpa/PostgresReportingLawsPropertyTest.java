package dev.people.jpa;

import dev.people.contract.ReportingLawsContract;
import dev.people.storage.Storage;

class PostgresReportingLawsPropertyTest extends ReportingLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
