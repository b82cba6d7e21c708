package dev.people.jpa;

import dev.people.contract.AuditLogContract;
import dev.people.storage.Storage;

class H2AuditLogContractTest extends AuditLogContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
