package dev.people.jpa;

import dev.people.contract.RunHoldContract;
import dev.people.storage.Storage;

class PostgresRunHoldContractTest extends RunHoldContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
