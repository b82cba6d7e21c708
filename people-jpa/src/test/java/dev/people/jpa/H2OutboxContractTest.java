package dev.people.jpa;

import dev.people.contract.OutboxContract;
import dev.people.storage.Storage;

class H2OutboxContractTest extends OutboxContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
