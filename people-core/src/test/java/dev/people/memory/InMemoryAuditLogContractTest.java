package dev.people.memory;

import dev.people.contract.AuditLogContract;
import dev.people.storage.Storage;

class InMemoryAuditLogContractTest extends AuditLogContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
