package dev.people.jpa;

import dev.people.contract.AccountFieldsContract;
import dev.people.storage.Storage;

class PostgresAccountFieldsContractTest extends AccountFieldsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
