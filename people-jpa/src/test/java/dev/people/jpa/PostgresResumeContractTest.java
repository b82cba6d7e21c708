package dev.people.jpa;

import dev.people.contract.ResumeContract;
import dev.people.storage.Storage;

class PostgresResumeContractTest extends ResumeContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
