package dev.people.jpa;

import dev.people.contract.UndoLawsContract;
import dev.people.storage.Storage;

class PostgresUndoLawsPropertyTest extends UndoLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
