package dev.people.jpa;

import dev.people.contract.UndoRunContract;
import dev.people.storage.Storage;

class H2UndoRunContractTest extends UndoRunContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
