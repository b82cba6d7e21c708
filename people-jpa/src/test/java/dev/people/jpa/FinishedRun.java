package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.id.RunId;
import dev.people.plan.ApplyResult;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowCounts;
import dev.people.run.RowOutcome;
import dev.people.run.Run;
import dev.people.run.RunState;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process told of its run, which is what the database tells.
 *
 * @param run which one
 * @param counts what became of its rows
 * @param outcomes what became of each row and manager that it wrote, or could not write
 */
record FinishedRun(RunId run, RowCounts counts, List<RowOutcome> outcomes) {
    /** Of a process that is over; its words, the run and the outcomes of its chunks are all held against each other. */
    static FinishedRun of(String url, ImportingProcess process) throws SQLException {
        String[] said = process.heard("run").get(0).split(" ", -1);
        assertThat(said[1]).isEqualTo(RunState.DONE.name());
        RunId id = RunId.valueOf(said[0]);
        try (CrashNode node = CrashNode.on(url, 2)) {
            Run run = node.acting().plans().run(id).orElseThrow();
            assertThat(process.heard("applied")).containsExactly(run.applied().toString());
            ApplyResult told = node.acting().plans().resume(id, CrashNode.options(1));
            assertThat(told.applied()).isEqualTo(run.applied());
            List<RowOutcome> outcomes = outcomes(url, id);
            assertThat(told.surprises())
                    .isEqualTo(outcomes.stream()
                            .filter(row -> row.code().isPresent())
                            .limit(1000)
                            .toList());
            RowCounts counts = new ChunkOutcome(id, 0, outcomes).counts();
            outcomes.stream().map(RowOutcome::result).distinct().forEach(result -> assertThat(counts.of(result))
                    .as(result.toString())
                    .isLessThanOrEqualTo(run.applied().of(result)));
            return new FinishedRun(id, run.applied(), outcomes);
        }
    }

    private static List<RowOutcome> outcomes(String url, RunId run) throws SQLException {
        List<RowOutcome> outcomes = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet chunks = statement.executeQuery(
                        "select outcomes from people_run_chunk where run = '" + run + "' order by chunk")) {
            while (chunks.next()) {
                outcomes.addAll(PackedOutcomes.unpack(chunks.getBytes(1)));
            }
        }
        return outcomes;
    }

    static List<String> column(String url, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
