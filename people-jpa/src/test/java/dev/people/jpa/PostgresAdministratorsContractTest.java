package dev.people.jpa;

import dev.people.contract.AdministratorsContract;
import dev.people.storage.Storage;

class PostgresAdministratorsContractTest extends AdministratorsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
