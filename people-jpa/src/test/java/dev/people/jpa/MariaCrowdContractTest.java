package dev.people.jpa;

import dev.people.contract.CrowdContract;
import dev.people.storage.Storage;

class MariaCrowdContractTest extends CrowdContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
