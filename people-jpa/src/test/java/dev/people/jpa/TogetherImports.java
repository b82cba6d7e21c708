package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.csv.CsvRecords;
import dev.people.finding.FindingCode;
import dev.people.license.SeatLimit;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Processes that import into one database at once: all have planned before the first one writes. */
record TogetherImports(CrashServer server, Path folder, int rows, int chunk) {
    private static final int PROCESSES = 4;

    /** Four files with people of their own, and seats for three of them. */
    void ofDisjointFiles() throws Exception {
        long seats = (PROCESSES - 1L) * rows;
        String url = server.empty("disjoint");
        CrashNode.create(url, SeatLimit.of(seats)).close();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            files.add(people("p" + i + "x"));
        }
        List<FinishedRun> runs = atOnce(url, files);
        Set<String> refused = new HashSet<>();
        Set<String> added = new HashSet<>();
        for (int i = 0; i < PROCESSES; i++) {
            for (RowOutcome row : runs.get(i).outcomes()) {
                String name = "p" + i + "x" + (row.row() - 2);
                boolean isIn = row.result().equals(RowResult.ADDED);
                assertThat(isIn ? added.add(name) : refused.add(name))
                        .as("%s is named once", name)
                        .isTrue();
                if (!isIn) {
                    assertThat(row.result()).isEqualTo(RowResult.REFUSED);
                    assertThat(row.code()).contains(FindingCode.NO_SEAT);
                }
            }
            assertThat(runs.get(i).outcomes()).hasSize(rows);
        }
        List<String> users = FinishedRun.column(url, "select username from people_user");
        assertThat(users).hasSize((int) seats).containsExactlyInAnyOrderElementsOf(added);
        assertThat(refused).hasSize(rows);
        assertThat(FinishedRun.column(url, "select sum(used) from people_seat where pool = 'primary'"))
                .containsExactly(String.valueOf(seats));
        assertThat(FinishedRun.column(url, "select sum(recipient_count) from people_outbox_batch"))
                .containsExactly(String.valueOf(seats));
        CrashedImport.say(PROCESSES + " processes with " + rows + " rows each and " + seats + " seats: "
                + users.size() + " in use, " + refused.size() + " rows refused, each named once; "
                + runs.stream().map(FinishedRun::counts).toList());
    }

    private Path people(String name) throws IOException {
        Path file = folder.resolve(name + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("employee_id,username,first_name,last_name,email\n");
            for (int i = 0; i < rows; i++) {
                String username = name + i;
                out.write(username + "," + username + ",Anna,Ek," + username + "@example.org\n");
            }
        }
        return file;
    }

    /** One file that adds, changes, renames, blocks and moves, imported by two processes. */
    void ofTheSameFile(long seed) throws Exception {
        CrashFile table = CrashFile.in(folder, rows, seed);
        String url = server.empty("same");
        Plan alone;
        try (CrashNode node = CrashNode.create(url, SeatLimit.UNLIMITED)) {
            CrashedImport.before(node, table, chunk);
            alone = plan(node, table);
        }
        List<FinishedRun> runs = atOnce(url, List.of(table.file(), table.file()));
        for (PlanAction action : PlanAction.values()) {
            if (action.writes()) {
                assertThat(sum(runs, action.result()))
                        .as(action.toString())
                        .isEqualTo(alone.totals().of(action));
            }
        }
        assertWrittenByOne(runs, alone.totals().writing());
        for (FinishedRun run : runs) {
            assertThat(run.counts().total()).isEqualTo(rows);
        }
        String told = runs.stream().map(run -> run.counts().toString()).toList().toString();
        assertNothingLeft(url, table, alone);
        CrashedImport.say("Two processes with the same " + rows + " rows: each row written by one of them; " + told);
    }

    private static Plan plan(CrashNode node, CrashFile table) {
        return node.acting().imports().plan(CsvRecords.of(table.file()), CrashFile.OPTIONS);
    }

    private static long sum(List<FinishedRun> runs, RowResult result) {
        return runs.stream().mapToLong(run -> run.counts().of(result)).sum();
    }

    /** What one has written, the other has been told of as stale. */
    private static void assertWrittenByOne(List<FinishedRun> runs, long written) {
        Map<Long, Integer> writers = new HashMap<>();
        for (FinishedRun run : runs) {
            for (RowOutcome row : run.outcomes()) {
                if (row.result().isOfRow()) {
                    boolean stale = row.result().equals(RowResult.STALE);
                    assertThat(row.code().isEmpty() || stale).isTrue();
                    writers.merge(row.row(), stale ? 0 : 1, Integer::sum);
                }
            }
        }
        assertThat(writers).hasSize((int) written);
        assertThat(writers.values()).containsOnly(1);
    }

    /** Managers whose account the one has added, and the report's the other, are stale for both: once more sets them. */
    private void assertNothingLeft(String url, CrashFile table, Plan alone) throws SQLException {
        try (CrashNode node = CrashNode.on(url, 2)) {
            Plan again = plan(node, table);
            assertThat(again.totals().writing())
                    .as("nothing but managers is left: %s", again.totals())
                    .isEqualTo(again.effectTotals().writing());
            node.acting().plans().apply(again, CrashNode.options(chunk));
            Plan empty = plan(node, table);
            assertThat(empty.isEmpty()).as(empty + " " + empty.effectTotals()).isTrue();
            assertThat(empty.effectTotals().of(RowResult.MANAGER_REFUSED))
                    .isEqualTo(alone.effectTotals().of(RowResult.MANAGER_REFUSED));
        }
        assertThat(FinishedRun.column(url, "select sum(used) from people_seat where pool = 'primary'"))
                .isEqualTo(FinishedRun.column(url, "select count(*) from people_user where state <> 'blocked'"));
    }

    private List<FinishedRun> atOnce(String url, List<Path> files) throws Exception {
        List<ImportingProcess> processes = new ArrayList<>();
        try {
            for (Path file : files) {
                processes.add(ImportingProcess.start(folder, "", url, 1, chunk, "import", file));
            }
            for (ImportingProcess process : processes) {
                process.await("planned");
            }
            for (ImportingProcess process : processes) {
                process.tell();
            }
            List<FinishedRun> runs = new ArrayList<>();
            for (ImportingProcess process : processes) {
                assertThat(process.end()).as(process.errors()).isZero();
                runs.add(FinishedRun.of(url, process));
            }
            return runs;
        } finally {
            processes.forEach(ImportingProcess::close);
        }
    }
}
