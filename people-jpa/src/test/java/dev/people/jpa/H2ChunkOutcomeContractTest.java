package dev.people.jpa;

import dev.people.contract.ChunkOutcomeContract;
import dev.people.storage.Storage;

class H2ChunkOutcomeContractTest extends ChunkOutcomeContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.h2());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
