package dev.people.jpa;

import dev.people.contract.BlockEndContract;
import dev.people.storage.Storage;

class H2BlockEndContractTest extends BlockEndContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
