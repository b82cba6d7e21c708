package dev.people.jpa;

import dev.people.contract.ExportLawsContract;
import dev.people.storage.Storage;

class H2ExportLawsPropertyTest extends ExportLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
