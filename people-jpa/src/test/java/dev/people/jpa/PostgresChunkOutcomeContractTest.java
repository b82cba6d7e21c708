package dev.people.jpa;

import dev.people.contract.ChunkOutcomeContract;
import dev.people.storage.Storage;

class PostgresChunkOutcomeContractTest extends ChunkOutcomeContract {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.postgres());

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
