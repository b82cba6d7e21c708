package dev.people.jpa;

import dev.people.contract.UndoRunContract;
import dev.people.storage.Storage;

class MariaUndoRunContractTest extends UndoRunContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
