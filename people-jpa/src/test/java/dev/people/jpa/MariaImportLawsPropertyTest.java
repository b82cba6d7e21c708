package dev.people.jpa;

import dev.people.contract.ImportLawsContract;
import dev.people.storage.Storage;

class MariaImportLawsPropertyTest extends ImportLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
