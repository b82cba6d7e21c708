package dev.people.jpa;

import dev.people.contract.PermissionContract;
import dev.people.storage.Storage;

class H2PermissionContractTest extends PermissionContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
