package dev.people.jpa;

import dev.people.contract.DirectoryLawsContract;
import dev.people.storage.Storage;

class PostgresDirectoryLawsPropertyTest extends DirectoryLawsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
