package dev.people.jpa;

import dev.people.contract.PermissionContract;
import dev.people.storage.Storage;

class MariaPermissionContractTest extends PermissionContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
