package dev.people.jpa;

import java.sql.BatchUpdateException;
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

    @FunctionalInterface
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    static void run(StatelessSession session, Statements statements) {
        answer(session, connection -> {
            statements.run(connection);
            return true;
        });
    }

    static <T> T answer(StatelessSession session, Question<T> question) {
        return session.doReturningWork(connection -> {
            try {
                return question.ask(connection);
            } catch (BatchUpdateException e) {
                throw Failures.of(e.getNextException() == null ? e : e.getNextException());
            } catch (SQLException e) {
                throw Failures.of(e);
            }
        });
    }
}
