package dev.people.jpa;

import dev.people.contract.UserQueryContract;
import dev.people.storage.Storage;

class H2UserQueryContractTest extends UserQueryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
