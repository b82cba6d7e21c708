package dev.people.jpa;

import dev.people.contract.ApplyLawsContract;
import dev.people.storage.Storage;

class MariaApplyLawsPropertyTest extends ApplyLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
