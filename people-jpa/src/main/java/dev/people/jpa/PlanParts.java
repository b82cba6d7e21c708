package dev.people.jpa;

import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The parts of plans, by plain statements: they are streamed, since H2 takes larger values in no other way. */
final class PlanParts {
    private PlanParts() {}

    static void insert(Connection connection, PlanPart part, Bytes content) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into people_plan_part (plan, kind, part, content) values (?, ?, ?, ?)")) {
            name(statement, part);
            statement.setBinaryStream(4, content.open(), content.size());
            statement.executeUpdate();
        }
    }

    private static void name(PreparedStatement statement, PlanPart part) throws SQLException {
        SqlId.set(statement, 1, part.plan().value());
        statement.setString(2, part.kind().code());
        statement.setInt(3, part.number());
    }

    static Optional<Bytes> find(Connection connection, PlanPart part) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select content from people_plan_part where plan = ? and kind = ? and part = ?")) {
            name(statement, part);
            return content(statement);
        }
    }

    /** The bytes that a query finds in its first column, if it finds any. */
    static Optional<Bytes> content(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            Bytes content = bytes(rows);
            return rows.wasNull() ? Optional.empty() : Optional.of(content);
        }
    }

    /** The bytes in the first column of a row, none where it is null. */
    static Bytes bytes(ResultSet row) throws SQLException {
        try (InputStream content = row.getBinaryStream(1)) {
            return content == null ? Bytes.NONE : Bytes.of(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Connection connection, UUID plan) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from people_plan_part where plan = ?")) {
            SqlId.set(statement, 1, plan);
            statement.executeUpdate();
        }
    }

    /** Keeps the plan from being deleted while the transaction lasts; answers whether it is there. */
    static boolean lock(Connection connection, UUID plan) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id from people_plan where id = ? for update")) {
            SqlId.set(statement, 1, plan);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
