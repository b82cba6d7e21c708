package dev.people.jpa;

import dev.people.contract.ContradictingRowsContract;
import dev.people.storage.Storage;

class H2ContradictingRowsContractTest extends ContradictingRowsContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
