package dev.people.jpa;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that import into one PostgreSQL at once. */
@Timeout(600)
class TogetherTest {
    @Test
    void takeExactlyTheSeatsThatThereAreAndAddEachPersonOnce(@TempDir Path folder) throws Exception {
        long seed = Long.getLong("people.test.seed", System.nanoTime());
        CrashedImport.say("Processes that import at once, seed " + seed);
        try (CrashServer server = CrashServer.in(folder)) {
            new TogetherImports(server, folder, 1_500, 50).ofDisjointFiles();
            new TogetherImports(server, folder, 3_000, 50).ofTheSameFile(seed);
        }
    }
}
