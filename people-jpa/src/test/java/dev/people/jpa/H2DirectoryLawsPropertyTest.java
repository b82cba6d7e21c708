package dev.people.jpa;

import dev.people.contract.DirectoryLawsContract;
import dev.people.storage.Storage;

class H2DirectoryLawsPropertyTest extends DirectoryLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
