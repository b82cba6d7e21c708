package dev.people.jpa;

import dev.people.contract.AccountLawsContract;
import dev.people.storage.Storage;

class PostgresAccountLawsPropertyTest extends AccountLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
