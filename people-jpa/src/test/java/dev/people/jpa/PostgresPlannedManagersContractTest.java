package dev.people.jpa;

import dev.people.contract.PlannedManagersContract;
import dev.people.storage.Storage;

class PostgresPlannedManagersContractTest extends PlannedManagersContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
