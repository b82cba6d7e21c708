package dev.people.jpa;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many kills of processes and databases in the middle of imports that are not small. */
@Tag("deep")
@Timeout(7200)
class KilledDeepTest {
    private static final int ROWS = 50_000;
    private static final int CHUNK = 500;

    @Test
    void comesToTheSameAsIfUndisturbed(@TempDir Path folder) throws Exception {
        long seed = Long.getLong("people.test.seed", System.nanoTime());
        Random random = new Random(seed);
        CrashedImport.say("Imports of " + ROWS + " rows that are killed, seed " + seed);
        try (CrashServer server = CrashServer.in(folder)) {
            CrashedImport imported = CrashedImport.of(server, folder, ROWS, CHUNK, seed);
            KilledImports imports = new KilledImports(imported);
            for (int i = 0; i < 7; i++) {
                imports.atRows(random.nextLong(imported.rows() * 8 / 10), random.nextInt(300));
            }
            int accounts = imported.accountChunks();
            for (int i = 0; i < 6; i++) {
                imports.insideOf(random.nextInt(accounts), random.nextInt(10));
            }
            for (int i = 0; i < 4; i++) {
                imports.insideOf(accounts + random.nextInt(imported.chunks() - accounts), random.nextInt(5));
            }
            for (int i = 0; i < 4; i++) {
                imports.withoutTheReplyTo(random.nextInt(imported.chunks()));
            }
            imports.timeAndAgain(3);
            imports.livesOnWithoutTheReplyTo(random.nextInt(accounts));
            imports.livesOnWithoutTheReplyTo(accounts + random.nextInt(imported.chunks() - accounts));
            KilledDatabase databases = new KilledDatabase(imported);
            for (int i = 0; i < 3; i++) {
                databases.atRows(random.nextLong(imported.rows() * 3 / 4), random.nextInt(300));
            }
        }
    }
}
