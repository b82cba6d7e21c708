package dev.people.jpa;

import dev.people.contract.RunLeaseContract;
import dev.people.storage.Storage;

class PostgresRunLeaseContractTest extends RunLeaseContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
