package dev.people.jpa;

import dev.people.contract.AdministratorsContract;
import dev.people.storage.Storage;

class H2AdministratorsContractTest extends AdministratorsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
