package dev.people.memory;

import dev.people.contract.ChunkOutcomeContract;
import dev.people.storage.Storage;

class InMemoryChunkOutcomeContractTest extends ChunkOutcomeContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
