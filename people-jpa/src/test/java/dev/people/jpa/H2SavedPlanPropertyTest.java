package dev.people.jpa;

import dev.people.contract.SavedPlanContract;
import dev.people.storage.Storage;

class H2SavedPlanPropertyTest extends SavedPlanContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
