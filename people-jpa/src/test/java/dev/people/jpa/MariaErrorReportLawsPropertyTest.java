package dev.people.jpa;

import dev.people.contract.ErrorReportLawsContract;
import dev.people.storage.Storage;

class MariaErrorReportLawsPropertyTest extends ErrorReportLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
