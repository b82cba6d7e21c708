package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.csv.CsvRecords;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.run.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Staged in one process, the uploaded file deleted, paged and started in a second one, which is killed, and finished in
 * the first.
 */
@Timeout(600)
class HandedOverImportTest {
    private static final int ROWS = 2_000;
    private static final int CHUNK = 100;

    @Test
    void comesToTheSameAsInOneProcess(@TempDir Path folder) throws Exception {
        CrashFile table = CrashFile.in(folder, ROWS, 1);
        try (CrashServer server = CrashServer.in(folder);
                CrashNode first = CrashNode.create(server.empty("handed_over"), table.seats())) {
            CrashedImport.before(first, table, CHUNK);
            PlanId plan = staged(first, table.file());
            List<String> page = first.acting().plans().open(plan).rows(0, 100).stream()
                    .map(ImportingMain::text)
                    .toList();
            first.away();
            server.copy("handed_over", "undisturbed");
            try (CrashNode alone = CrashNode.on(server.url("undisturbed"), 1)) {
                Plan opened = alone.acting().plans().open(plan);
                assertThat(alone.acting()
                                .plans()
                                .apply(opened, CrashNode.options(CHUNK))
                                .state())
                        .isEqualTo(RunState.DONE);
            }
            Progressed killed = killed(server.url("handed_over"), folder, plan, page);
            first.setDay(2);
            ApplyResult result = first.acting().plans().resume(new RunId(killed.run()), CrashNode.options(CHUNK));
            assertThat(result.state()).isEqualTo(RunState.DONE);
            String differences = DirectoryDigest.of(server.url("undisturbed"))
                    .differences(DirectoryDigest.of(server.url("handed_over")));
            assertThat(differences).isEmpty();
            CrashedImport.say("Started by a second process, killed with " + killed.text()
                    + ", and finished by the first: as if undisturbed");
        }
    }

    private static PlanId staged(CrashNode node, Path upload) throws Exception {
        try (CsvRecords file = CsvRecords.of(upload)) {
            return node.acting().imports().stage(file, CrashFile.OPTIONS).id();
        } finally {
            Files.delete(upload);
        }
    }

    private static Progressed killed(String url, Path folder, PlanId plan, List<String> page) throws Exception {
        try (ImportingProcess second = ImportingProcess.start(folder, "12,2", url, 1, CHUNK, "apply", plan)) {
            second.await("stopped");
            assertThat(second.heard("row")).isEqualTo(page);
            second.kill();
            second.end();
        }
        Progressed killed = Progressed.in(url);
        assertThat(killed.state()).isEqualTo("RUNNING");
        assertThat(killed.chunks()).isEqualTo(12);
        return killed;
    }
}
