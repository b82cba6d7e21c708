package dev.people.jpa;

import dev.people.contract.ReferencesContract;
import dev.people.storage.Storage;

class PostgresReferencesContractTest extends ReferencesContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
