package dev.people.jpa;

import dev.people.contract.LicensePoolRepositoryContract;
import dev.people.storage.Storage;

class MariaLicensePoolRepositoryContractTest extends LicensePoolRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
