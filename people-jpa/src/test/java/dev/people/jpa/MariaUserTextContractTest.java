package dev.people.jpa;

import dev.people.contract.UserTextContract;
import dev.people.storage.Storage;

class MariaUserTextContractTest extends UserTextContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
