package dev.people.jpa;

import dev.people.contract.PlanStoreContract;
import dev.people.storage.Storage;

class H2PlanStoreContractTest extends PlanStoreContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
