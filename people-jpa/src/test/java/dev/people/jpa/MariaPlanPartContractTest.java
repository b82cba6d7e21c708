package dev.people.jpa;

import dev.people.contract.PlanPartContract;
import dev.people.storage.Storage;

class MariaPlanPartContractTest extends PlanPartContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
