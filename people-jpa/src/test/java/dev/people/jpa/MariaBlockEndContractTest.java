package dev.people.jpa;

import dev.people.contract.BlockEndContract;
import dev.people.storage.Storage;

class MariaBlockEndContractTest extends BlockEndContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
