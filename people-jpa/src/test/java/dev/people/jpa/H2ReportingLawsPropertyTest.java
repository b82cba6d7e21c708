package dev.people.jpa;

import dev.people.contract.ReportingLawsContract;
import dev.people.storage.Storage;

class H2ReportingLawsPropertyTest extends ReportingLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
