package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.csv.CsvRecords;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.run.RowResult;
import dev.people.run.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * One plan, kept in a database that is copied for each time that it is carried out, and what it came to when nobody
 * disturbed it.
 *
 * @param server where the databases are
 * @param folder where processes write to
 * @param plan the plan
 * @param chunk how many rows a chunk has
 * @param accountChunks how many chunks write accounts
 * @param chunks how many there are, with those that write managers
 * @param rows how many rows and managers are written
 * @param undisturbed what the database then holds
 */
record CrashedImport(
        CrashServer server,
        Path folder,
        PlanId plan,
        int chunk,
        int accountChunks,
        int chunks,
        long rows,
        DirectoryDigest undisturbed) {
    private static final String TEMPLATE = "template_of_crashes";
    private static final String UNDISTURBED = "undisturbed";

    static CrashedImport of(CrashServer server, Path folder, int rows, int chunk, long seed)
            throws IOException, SQLException {
        CrashFile table = CrashFile.in(folder, rows, seed);
        PlanId plan = template(server, table, chunk);
        String url = server.copy(TEMPLATE, UNDISTURBED);
        try (CrashNode node = CrashNode.on(url, 1)) {
            Plan opened = node.acting().plans().open(plan);
            requireEverything(opened);
            ApplyResult result = node.acting().plans().apply(opened, CrashNode.options(chunk));
            assertThat(result.state()).isEqualTo(RunState.DONE);
            assertThat(result.surprises()).isEmpty();
            DirectoryDigest digest = DirectoryDigest.of(url);
            long written = opened.totals().writing() + opened.effectTotals().writing();
            Progressed all = Progressed.in(url);
            say("undisturbed: " + opened.totals() + "; managers: " + opened.effectTotals() + "; " + digest.summary());
            return new CrashedImport(server, folder, plan, chunk, all.accountChunks(), all.chunks(), written, digest);
        }
    }

    private static PlanId template(CrashServer server, CrashFile table, int chunk) throws SQLException {
        String url = server.empty(TEMPLATE);
        try (CrashNode node = CrashNode.create(url, table.seats());
                CsvRecords file = CsvRecords.of(table.file())) {
            before(node, table, chunk);
            return node.acting().imports().stage(file, CrashFile.OPTIONS).id();
        }
    }

    /** The directory that the file meets. */
    static void before(CrashNode node, CrashFile table, int chunk) {
        try (CsvRecords before = CsvRecords.of(table.before())) {
            Plan old = node.acting().imports().plan(before, ImportOptions.addAndUpdate());
            node.acting().plans().apply(old, CrashNode.options(chunk));
        }
    }

    /** The file does everything to the directory. */
    private static void requireEverything(Plan plan) {
        for (PlanAction action :
                Set.of(PlanAction.ADD, PlanAction.UPDATE, PlanAction.BLOCK, PlanAction.UNCHANGED, PlanAction.REFUSED)) {
            assertThat(plan.totals().of(action)).as(action.toString()).isPositive();
        }
        assertThat(plan.effectTotals().of(RowResult.MANAGER_SET)).isPositive();
        assertThat(plan.effectTotals().of(RowResult.MANAGER_REFUSED)).isPositive();
        assertThat(plan.findingCounts()).containsKey(dev.people.finding.FindingCode.NO_SEAT);
    }

    static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }

    /** A database of its own, in which the plan waits. */
    String copy(String name) throws SQLException {
        return server.copy(TEMPLATE, name);
    }

    ImportingProcess start(String url, String stop) throws IOException {
        return ImportingProcess.start(folder, stop, url, 1, chunk, "apply", plan);
    }

    /** A process on a later day, which carries on what was killed on the days before. */
    ImportingProcess resume(String url, int day, String stop) throws IOException, SQLException {
        return ImportingProcess.start(
                folder, stop, url, day, chunk, "resume", Progressed.in(url).run());
    }

    /** Carries it on in this process, drops the database, and tells how that went. */
    void assertSameWhenResumed(String name, String moment, Progressed killed, int day) throws SQLException {
        String url = server.url(name);
        long start = System.nanoTime();
        try (CrashNode node = CrashNode.on(url, day)) {
            ApplyResult result = node.acting().plans().resume(new RunId(killed.run()), CrashNode.options(chunk + 1));
            assertThat(result.state()).isEqualTo(RunState.DONE);
            assertThat(result.surprises()).isEmpty();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertSame(name, moment + "; " + killed.text() + "; resumed in " + took.toMillis() + " ms");
    }

    void assertSame(String name, String told) throws SQLException {
        String differences = undisturbed.differences(DirectoryDigest.of(server.url(name)));
        say(name + ": " + told + (differences.isEmpty() ? ": as if undisturbed" : ": DIFFERENT " + differences));
        assertThat(differences).as(name + ": " + told).isEmpty();
        server.drop(name);
    }
}
