package dev.people.jpa;

import dev.people.contract.AuditLogContract;
import dev.people.storage.Storage;

class MariaAuditLogContractTest extends AuditLogContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
