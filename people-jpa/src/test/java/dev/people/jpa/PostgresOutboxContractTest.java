package dev.people.jpa;

import dev.people.contract.OutboxContract;
import dev.people.storage.Storage;

class PostgresOutboxContractTest extends OutboxContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
