package dev.people.jpa;

import dev.people.contract.PermissionContract;
import dev.people.storage.Storage;

class PostgresPermissionContractTest extends PermissionContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
