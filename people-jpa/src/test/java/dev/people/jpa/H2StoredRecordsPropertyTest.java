package dev.people.jpa;

import dev.people.contract.StoredRecordsContract;
import dev.people.storage.Storage;

class H2StoredRecordsPropertyTest extends StoredRecordsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
