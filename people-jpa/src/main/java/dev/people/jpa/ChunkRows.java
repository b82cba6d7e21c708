package dev.people.jpa;

import dev.people.run.Bytes;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowOutcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code people_run_chunk} by plain statements: what it takes to undo one is streamed. */
final class ChunkRows {
    private ChunkRows() {}

    static void insert(Connection connection, ChunkOutcome outcome, Bytes undo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into people_run_chunk (run, chunk, outcomes, undo_values, first_row, last_row)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            name(statement, new ChunkEntity.Key(outcome.run().value(), outcome.number()));
            statement.setBytes(3, PackedOutcomes.pack(outcome.rows()));
            if (undo.size() == 0) {
                statement.setNull(4, Types.VARBINARY);
            } else {
                statement.setBinaryStream(4, undo.open(), undo.size());
            }
            LongSummaryStatistics rows =
                    outcome.rows().stream().mapToLong(RowOutcome::row).summaryStatistics();
            statement.setLong(5, rows.getCount() == 0 ? 0 : rows.getMin());
            statement.setLong(6, rows.getCount() == 0 ? 0 : rows.getMax());
            statement.executeUpdate();
        }
    }

    private static void name(PreparedStatement statement, ChunkEntity.Key key) throws SQLException {
        SqlId.set(statement, 1, key.run());
        statement.setInt(2, key.chunk());
    }

    static Optional<Bytes> undo(Connection connection, ChunkEntity.Key key) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select undo_values from people_run_chunk where run = ? and chunk = ?")) {
            name(statement, key);
            return PlanParts.content(statement);
        }
    }

    static Map<Integer, Bytes> undo(Connection connection, UUID run, List<Integer> chunks) throws SQLException {
        Map<Integer, Bytes> undo = new HashMap<>();
        String places = String.join(", ", Collections.nCopies(chunks.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(
                "select undo_values, chunk from people_run_chunk where undo_values is not null and run = ? and chunk in ("
                        + places + ")")) {
            SqlId.set(statement, 1, run);
            for (int i = 0; i < chunks.size(); i++) {
                statement.setInt(i + 2, chunks.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    undo.put(rows.getInt(2), PlanParts.bytes(rows));
                }
            }
        }
        return undo;
    }

    static void forgetUndo(Connection connection, ChunkEntity.Key key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update people_run_chunk set undo_values = null where run = ? and chunk = ?")) {
            name(statement, key);
            statement.executeUpdate();
        }
    }
}
