package dev.people.jpa;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is particular to MariaDB: its settings, and how it takes values. */
final class MariaDb {
    private static final int OLDEST = 10_006; // the first with JSON_TABLE
    private static final int TRANSACTION_UNDER_WAY = 1568;

    private MariaDb() {}

    /**
     * Refuses a server that keeps other values than it was given.
     *
     * @throws IllegalArgumentException when it does, or is too old
     */
    static void require(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        if (1_000 * metaData.getDatabaseMajorVersion() + metaData.getDatabaseMinorVersion() < OLDEST) {
            throw new IllegalArgumentException(
                    "People needs MariaDB 10.6 or newer, this is " + metaData.getDatabaseProductVersion());
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@sql_mode")) {
            row.next();
            if (!row.getString(1).contains("STRICT_")) {
                throw new IllegalArgumentException(
                        "Without strict mode MariaDB cuts long values: add STRICT_TRANS_TABLES to its sql_mode");
            }
        }
    }

    /**
     * For this transaction alone. The default, REPEATABLE READ, locks gaps between rows, over which imports that run
     * at the same time fall into deadlocks, and reads from a snapshot that may be older than what its own updates
     * find. A transaction that somebody else has begun stays as it is.
     */
    static void begin(Connection connection) throws SQLException {
        isolate(connection, "read committed");
    }

    /**
     * With one snapshot, from the first query on, and without a write; likewise. It is begun at once: what is said of the
     * next transaction alone would be true of somebody else's when there is no query in this one.
     */
    static void beginReading(Connection connection) throws SQLException {
        if (isolate(connection, "repeatable read")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("start transaction read only");
            }
        }
    }

    /** Whether no transaction is under way. */
    private static boolean isolate(Connection connection, String level) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level " + level);
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() != TRANSACTION_UNDER_WAY) {
                throw e;
            }
            return false;
        }
    }

    /** As a parameter of a statement; typed as an instant a driver would move it into its own time zone. */
    static @Nullable Object parameter(@Nullable Object bare) {
        if (bare instanceof UUID id) {
            return bytes(id);
        }
        return bare instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : bare;
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
