package dev.people.jpa;

import dev.people.contract.UndoContract;
import dev.people.storage.Storage;

class H2UndoContractTest extends UndoContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
