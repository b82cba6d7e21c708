package dev.people.jpa;

import dev.people.contract.ChunkOutcomeContract;
import dev.people.storage.Storage;

class MariaChunkOutcomeContractTest extends ChunkOutcomeContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
