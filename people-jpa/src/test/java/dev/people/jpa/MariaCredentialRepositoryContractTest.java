package dev.people.jpa;

import dev.people.contract.CredentialRepositoryContract;
import dev.people.storage.Storage;

class MariaCredentialRepositoryContractTest extends CredentialRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
