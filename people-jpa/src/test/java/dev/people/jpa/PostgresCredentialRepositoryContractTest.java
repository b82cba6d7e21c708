package dev.people.jpa;

import dev.people.contract.CredentialRepositoryContract;
import dev.people.storage.Storage;

class PostgresCredentialRepositoryContractTest extends CredentialRepositoryContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
