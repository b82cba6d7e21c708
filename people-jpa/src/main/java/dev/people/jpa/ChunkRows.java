package dev.people.jpa;

import dev.people.run.Bytes;
import dev.people.run.ChunkOutcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/** Rows of {@code people_run_chunk} by plain statements: what it takes to undo one is streamed. */
final class ChunkRows {
    private ChunkRows() {}

    static void insert(Connection connection, ChunkOutcome outcome, Bytes undo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into people_run_chunk (run, chunk, outcomes, undo_values) values (?, ?, ?, ?)")) {
            name(statement, new ChunkEntity.Key(outcome.run().value(), outcome.number()));
            statement.setBytes(3, PackedOutcomes.pack(outcome.rows()));
            if (undo.size() == 0) {
                statement.setNull(4, Types.VARBINARY);
            } else {
                statement.setBinaryStream(4, undo.open(), undo.size());
            }
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

    static void forgetUndo(Connection connection, ChunkEntity.Key key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update people_run_chunk set undo_values = null where run = ? and chunk = ?")) {
            name(statement, key);
            statement.executeUpdate();
        }
    }
}
