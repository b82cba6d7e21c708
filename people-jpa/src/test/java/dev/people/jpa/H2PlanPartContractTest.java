package dev.people.jpa;

import dev.people.contract.PlanPartContract;
import dev.people.storage.Storage;

class H2PlanPartContractTest extends PlanPartContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
