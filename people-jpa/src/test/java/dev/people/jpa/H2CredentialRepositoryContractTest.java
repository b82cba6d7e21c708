package dev.people.jpa;

import dev.people.contract.CredentialRepositoryContract;
import dev.people.storage.Storage;

class H2CredentialRepositoryContractTest extends CredentialRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
