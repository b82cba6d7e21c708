package dev.people.jpa;

import dev.people.contract.ImportLawsContract;
import dev.people.storage.Storage;

class PostgresImportLawsPropertyTest extends ImportLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
