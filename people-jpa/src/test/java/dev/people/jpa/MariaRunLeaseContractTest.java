package dev.people.jpa;

import dev.people.contract.RunLeaseContract;
import dev.people.storage.Storage;

class MariaRunLeaseContractTest extends RunLeaseContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
