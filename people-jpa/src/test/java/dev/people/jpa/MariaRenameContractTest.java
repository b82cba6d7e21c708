package dev.people.jpa;

import dev.people.contract.RenameContract;
import dev.people.storage.Storage;

class MariaRenameContractTest extends RenameContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
