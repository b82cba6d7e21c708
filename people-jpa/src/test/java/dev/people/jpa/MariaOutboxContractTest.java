package dev.people.jpa;

import dev.people.contract.OutboxContract;
import dev.people.storage.Storage;

class MariaOutboxContractTest extends OutboxContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
