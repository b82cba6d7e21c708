package dev.people.jpa;

import dev.people.contract.ApplyLawsContract;
import dev.people.storage.Storage;

class PostgresApplyLawsPropertyTest extends ApplyLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
