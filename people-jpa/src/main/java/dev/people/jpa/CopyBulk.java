package dev.people.jpa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** PostgreSQL's way for many rows, {@code COPY}; a few are not worth its round trips. */
final class CopyBulk implements UserBulk {
    private static final int FEW = 10;
    private static final String COPY = "copy people_user (" + UserColumns.names() + ") from stdin with (format binary)";

    private final UserBulk few = new BatchBulk();

    /** Whether the driver below this connection can do it. */
    static boolean isPossibleOn(Connection connection) throws SQLException {
        try {
            return connection.isWrapperFor(PGConnection.class);
        } catch (LinkageError e) {
            return false; // the host's driver is not visible from here
        }
    }

    @Override
    public void insert(Connection connection, List<UserEntity> rows) throws SQLException {
        if (rows.size() < FEW) {
            few.insert(connection, rows);
            return;
        }
        CopyRows copied = new CopyRows(rows.size());
        for (UserEntity row : rows) {
            copied.row(row);
        }
        try (InputStream bytes = new ByteArrayInputStream(copied.end())) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
