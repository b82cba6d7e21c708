package dev.people.jpa;

import dev.people.contract.ErrorReportLawsContract;
import dev.people.storage.Storage;

class H2ErrorReportLawsPropertyTest extends ErrorReportLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
