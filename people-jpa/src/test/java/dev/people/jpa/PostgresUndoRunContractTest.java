package dev.people.jpa;

import dev.people.contract.UndoRunContract;
import dev.people.storage.Storage;

class PostgresUndoRunContractTest extends UndoRunContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
