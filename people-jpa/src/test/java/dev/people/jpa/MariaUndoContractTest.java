package dev.people.jpa;

import dev.people.contract.UndoContract;
import dev.people.storage.Storage;

class MariaUndoContractTest extends UndoContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
