package dev.people.jpa;

import dev.people.contract.ImportLawsContract;
import dev.people.storage.Storage;

class H2ImportLawsPropertyTest extends ImportLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
