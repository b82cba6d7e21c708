package dev.people.jpa;

import dev.people.contract.UndoContract;
import dev.people.storage.Storage;

class PostgresUndoContractTest extends UndoContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
