package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL's way for many rows: one query for all kinds of keys, {@code COPY} for new rows, one statement over arrays for
 * changed ones. Rows that change a key, one of which may get what an earlier one gives up, are written in their order.
 */
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
    public List<UserEntity> holders(StatelessSession session, Map<KeyColumn, List<?>> keys) {
        return Jdbc.answer(session, connection -> HolderQuery.ask(connection, keys));
    }

    @Override
    public void update(Connection connection, List<UserEntity> rows) throws SQLException {
        if (rows.size() < FEW) {
            few.update(connection, rows);
            return;
        }
        Set<UUID> written = ArrayUpdate.run(connection, rows);
        List<UserEntity> others =
                rows.stream().filter(row -> !written.contains(row.id)).toList();
        if (!others.isEmpty()) {
            few.update(connection, others);
        }
    }

    @Override
    public void raise(Connection connection, List<RaisedUser> users) throws SQLException {
        if (users.size() < FEW) {
            few.raise(connection, users);
        } else {
            ArrayUpdate.raise(connection, users);
        }
    }

    @Override
    public void insert(Connection connection, List<UserEntity> rows, Runnable meanwhile) throws SQLException {
        if (rows.size() < FEW) {
            few.insert(connection, rows, meanwhile);
            return;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            send(rows, copy);
            copy.flushCopy();
            meanwhile.run();
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
