package dev.people.jpa;

import dev.people.contract.ResumeContract;
import dev.people.storage.Storage;

class H2ResumeContractTest extends ResumeContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
