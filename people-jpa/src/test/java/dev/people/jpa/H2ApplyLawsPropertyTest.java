package dev.people.jpa;

import dev.people.contract.ApplyLawsContract;
import dev.people.storage.Storage;

class H2ApplyLawsPropertyTest extends ApplyLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
