package dev.people.jpa;

import dev.people.contract.ReferencesContract;
import dev.people.storage.Storage;

class MariaReferencesContractTest extends ReferencesContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
