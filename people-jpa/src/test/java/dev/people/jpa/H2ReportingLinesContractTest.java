package dev.people.jpa;

import dev.people.contract.ReportingLinesContract;
import dev.people.storage.Storage;

class H2ReportingLinesContractTest extends ReportingLinesContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
