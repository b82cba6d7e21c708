package dev.people.jpa;

import dev.people.contract.UserRepositoryContract;
import dev.people.storage.Storage;

class MariaUserRepositoryContractTest extends UserRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
