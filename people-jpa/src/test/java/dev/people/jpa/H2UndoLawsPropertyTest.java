package dev.people.jpa;

import dev.people.contract.UndoLawsContract;
import dev.people.storage.Storage;

class H2UndoLawsPropertyTest extends UndoLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
