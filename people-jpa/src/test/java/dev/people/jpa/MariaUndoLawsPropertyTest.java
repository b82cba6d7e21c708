package dev.people.jpa;

import dev.people.contract.UndoLawsContract;
import dev.people.storage.Storage;

class MariaUndoLawsPropertyTest extends UndoLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
