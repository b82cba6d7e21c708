package dev.people.jpa;

import dev.people.contract.ReferencesContract;
import dev.people.storage.Storage;

class H2ReferencesContractTest extends ReferencesContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
