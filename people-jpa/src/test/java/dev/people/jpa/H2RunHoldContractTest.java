package dev.people.jpa;

import dev.people.contract.RunHoldContract;
import dev.people.storage.Storage;

class H2RunHoldContractTest extends RunHoldContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
