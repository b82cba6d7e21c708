package dev.people.jpa;

import dev.people.contract.ApplyModeContract;
import dev.people.storage.Storage;

class H2ApplyModeContractTest extends ApplyModeContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
