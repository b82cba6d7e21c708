package dev.people.jpa;

import dev.people.contract.StoredRecordsContract;
import dev.people.storage.Storage;

class MariaStoredRecordsPropertyTest extends StoredRecordsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
