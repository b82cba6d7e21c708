package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.StatelessSession;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's way for many rows, {@code COPY}; a few are not worth its round trips. */
final class CopyBulk implements UserBulk {
    private static final int FEW = 10;
    private static final int PART = 32 * 1024;
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
    public List<UserEntity> holders(StatelessSession session, KeyColumn column, List<?> keys) {
        return few.holders(session, column, keys);
    }

    @Override
    public void update(Connection connection, List<UserEntity> rows) throws SQLException {
        few.update(connection, rows);
    }

    @Override
    public void insert(Connection connection, List<UserEntity> rows) throws SQLException {
        if (rows.size() < FEW) {
            few.insert(connection, rows);
            return;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            send(rows, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** In parts, so that the server works on one while the next is made. */
    private static void send(List<UserEntity> rows, CopyIn copy) throws SQLException {
        CopyRows part = new CopyRows(2 * PART);
        part.begin();
        for (UserEntity row : rows) {
            part.row(row);
            if (part.size() >= PART) {
                send(part, copy);
            }
        }
        part.end();
        send(part, copy);
    }

    private static void send(CopyRows part, CopyIn copy) throws SQLException {
        byte[] bytes = part.take();
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
