package dev.people.jpa;

import dev.people.contract.CrowdContract;
import dev.people.storage.Storage;

class MariaRepeatableReadCrowdContractTest extends CrowdContract {
    private static final TestDatabase.Reusable DATABASE =
            TestDatabase.reusable(TestDatabase.repeatableRead(TestDatabase.mariaDb()));

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
