package dev.people.jpa;

import dev.people.contract.CrowdContract;
import dev.people.storage.Storage;

class PostgresCrowdContractTest extends CrowdContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
