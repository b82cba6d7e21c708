package dev.people.jpa;

import dev.people.contract.ExportLawsContract;
import dev.people.storage.Storage;

class MariaExportLawsPropertyTest extends ExportLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
