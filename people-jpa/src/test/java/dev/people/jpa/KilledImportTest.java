package dev.people.jpa;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process, or whose database, is killed, and that is resumed, comes to the same as one that nobody disturbed. */
@Timeout(600)
class KilledImportTest {
    private static final int ROWS = 4_000;
    private static final int CHUNK = 100;

    @TempDir
    private static Path folder;

    private static Random random = new Random(0);
    private static KilledImports imports;

    @BeforeAll
    static void start() throws Exception {
        long seed = Long.getLong("people.test.seed", System.nanoTime());
        random = new Random(seed);
        CrashedImport.say("Imports of " + ROWS + " rows that are killed, seed " + seed);
        imports = new KilledImports(CrashedImport.of(CrashServer.in(folder), folder, ROWS, CHUNK, seed));
    }

    @AfterAll
    static void stop() throws Exception {
        imports.close();
    }

    @Test
    void whereverInATransactionItIsKilled() throws Exception {
        imports.insideOf(random.nextInt(imports.imported().accountChunks()), random.nextInt(8));
    }

    @Test
    void whenItIsKilledBetweenACommitAndItsReply() throws Exception {
        imports.withoutTheReplyTo(random.nextInt(imports.imported().chunks()));
    }

    @Test
    void whenItIsKilledWhileManagersAreLinked() throws Exception {
        int accounts = imports.imported().accountChunks();
        imports.insideOf(accounts + random.nextInt(imports.imported().chunks() - accounts), random.nextInt(4));
    }

    @Test
    void whenItsDatabaseIsKilled() throws Exception {
        new KilledDatabase(imports.imported())
                .atRows(random.nextLong(imports.imported().rows() * 3 / 4), 0);
    }
}
