package dev.people.jpa;

import dev.people.contract.RenameContract;
import dev.people.storage.Storage;

class PostgresRenameContractTest extends RenameContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
