package dev.people.jpa;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that import into one PostgreSQL at once, with as many rows as large organizations have. */
@Tag("deep")
@Timeout(7200)
class TogetherDeepTest {
    @Test
    void takeExactlyTheSeatsThatThereAreAndAddEachPersonOnce(@TempDir Path folder) throws Exception {
        long seed = Long.getLong("people.test.seed", System.nanoTime());
        CrashedImport.say("Processes that import 50000 rows at once, seed " + seed);
        try (CrashServer server = CrashServer.in(folder)) {
            TogetherImports imports = new TogetherImports(server, folder, 50_000, 1_000);
            imports.ofDisjointFiles();
            imports.ofTheSameFile(seed);
        }
    }
}
