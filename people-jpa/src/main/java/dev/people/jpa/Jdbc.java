package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.StatelessSession;

/** Plain statements on the connection, and so in the transaction, of a session. */
final class Jdbc {
    private Jdbc() {}

    @FunctionalInterface
    interface Statements {
        void run(Connection connection) throws SQLException;
    }

    static void run(StatelessSession session, Statements statements) {
        session.doWork(connection -> {
            try {
                statements.run(connection);
            } catch (java.sql.BatchUpdateException e) {
                throw Failures.of(e.getNextException() == null ? e : e.getNextException());
            } catch (SQLException e) {
                throw Failures.of(e);
            }
        });
    }
}
