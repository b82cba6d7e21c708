package dev.people.jpa;

import dev.people.contract.AdministratorsContract;
import dev.people.storage.Storage;

class MariaRepeatableReadAdministratorsContractTest extends AdministratorsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.repeatableRead(TestDatabase.mariaDb()));

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
