package dev.people.jpa;

import dev.people.contract.AccountFieldsContract;
import dev.people.storage.Storage;

class H2AccountFieldsContractTest extends AccountFieldsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
