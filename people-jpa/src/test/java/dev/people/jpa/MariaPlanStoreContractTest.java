package dev.people.jpa;

import dev.people.contract.PlanStoreContract;
import dev.people.storage.Storage;

class MariaPlanStoreContractTest extends PlanStoreContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
