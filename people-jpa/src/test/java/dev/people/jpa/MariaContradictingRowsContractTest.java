package dev.people.jpa;

import dev.people.contract.ContradictingRowsContract;
import dev.people.storage.Storage;

class MariaContradictingRowsContractTest extends ContradictingRowsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
