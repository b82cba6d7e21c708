package dev.people.jpa;

import dev.people.contract.UserQueryContract;
import dev.people.storage.Storage;

class MariaUserQueryContractTest extends UserQueryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
