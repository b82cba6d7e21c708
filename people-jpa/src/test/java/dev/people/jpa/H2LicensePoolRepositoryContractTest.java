package dev.people.jpa;

import dev.people.contract.LicensePoolRepositoryContract;
import dev.people.storage.Storage;

class H2LicensePoolRepositoryContractTest extends LicensePoolRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
