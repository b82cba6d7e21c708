package dev.people.jpa;

import dev.people.contract.UserTextContract;
import dev.people.storage.Storage;

class H2UserTextContractTest extends UserTextContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
