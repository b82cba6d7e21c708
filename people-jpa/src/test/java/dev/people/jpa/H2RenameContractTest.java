package dev.people.jpa;

import dev.people.contract.RenameContract;
import dev.people.storage.Storage;

class H2RenameContractTest extends RenameContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
