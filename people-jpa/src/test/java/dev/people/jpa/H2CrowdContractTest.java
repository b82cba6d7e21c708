package dev.people.jpa;

import dev.people.contract.CrowdContract;
import dev.people.storage.Storage;

class H2CrowdContractTest extends CrowdContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
