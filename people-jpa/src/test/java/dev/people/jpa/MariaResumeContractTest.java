package dev.people.jpa;

import dev.people.contract.ResumeContract;
import dev.people.storage.Storage;

class MariaResumeContractTest extends ResumeContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
