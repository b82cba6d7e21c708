package dev.people.jpa;

import dev.people.contract.ApplyModeContract;
import dev.people.storage.Storage;

class MariaApplyModeContractTest extends ApplyModeContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
