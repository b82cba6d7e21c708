package dev.people.jpa;

import dev.people.contract.RunHoldContract;
import dev.people.storage.Storage;

class MariaRunHoldContractTest extends RunHoldContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
