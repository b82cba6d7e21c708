package dev.people.jpa;

import dev.people.contract.AccountLawsContract;
import dev.people.storage.Storage;

class H2AccountLawsPropertyTest extends AccountLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
