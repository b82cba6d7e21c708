package dev.people.jpa;

import dev.people.contract.AuditLogContract;
import dev.people.storage.Storage;

class PostgresAuditLogContractTest extends AuditLogContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
