package dev.people.jpa;

import dev.people.contract.RunLeaseContract;
import dev.people.storage.Storage;

class H2RunLeaseContractTest extends RunLeaseContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
