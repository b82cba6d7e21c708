package dev.people.jpa;

import dev.people.contract.UserRepositoryContract;
import dev.people.storage.Storage;

class H2UserRepositoryContractTest extends UserRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
