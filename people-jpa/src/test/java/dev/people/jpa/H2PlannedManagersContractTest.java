package dev.people.jpa;

import dev.people.contract.PlannedManagersContract;
import dev.people.storage.Storage;

class H2PlannedManagersContractTest extends PlannedManagersContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
