package dev.people.jpa;

import dev.people.failure.RunBusyException;
import dev.people.id.RunId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.hibernate.StatelessSession;

/**
 * Locks the row of a run for somebody who does not carry it out, and does not wait for ever: whoever does may be frozen in
 * the middle of a transaction, and a database keeps the locks of such a process as long as its connection lasts.
 *
 * @param database whose way of limiting a wait it is
 * @param limit how long to wait, in whole seconds, at least one
 */
record RunLock(Database database, Duration limit) {
    /** Longer than a chunk takes on a busy database. */
    static final Duration USUAL = Duration.ofSeconds(10);

    private static final String SELECT = "select id from people_run where id = ? for update";

    /**
     * Waits for the row, if there is such a run.
     *
     * @throws RunBusyException when another transaction holds it for too long
     */
    void take(StatelessSession session, RunId run) {
        Jdbc.run(session, connection -> {
            try {
                lock(connection, run);
            } catch (SQLException e) {
                throw Failures.isLockTimeout(e) ? new RunBusyException(run.toString()) : Failures.of(e);
            }
        });
    }

    private void lock(Connection connection, RunId run) throws SQLException {
        if (database == Database.POSTGRESQL) {
            String before = setting(connection, "select current_setting('lock_timeout')");
            setting(connection, "select set_config('lock_timeout', '" + limit.toMillis() + "', true)");
            select(connection, SELECT, run);
            setting(connection, "select set_config('lock_timeout', '" + before + "', true)");
        } else {
            select(connection, SELECT + " wait " + limit.toSeconds(), run);
        }
    }

    private static void select(Connection connection, String query, RunId run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            SqlId.set(statement, 1, run.value());
            statement.executeQuery().close();
        }
    }

    private static String setting(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
