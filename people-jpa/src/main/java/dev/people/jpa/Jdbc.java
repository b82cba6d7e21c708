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
        answer(session, "", all(statements));
    }

    /** Of one table, for databases that name a broken key and not its table. */
    static void insert(StatelessSession session, String table, Statements statements) {
        answer(session, "insert into " + table, all(statements));
    }

    private static Question<Boolean> all(Statements statements) {
        return connection -> {
            statements.run(connection);
            return true;
        };
    }

    static <T> T answer(StatelessSession session, Question<T> question) {
        return answer(session, "", question);
    }

    private static <T> T answer(StatelessSession session, String statement, Question<T> question) {
        return session.doReturningWork(connection -> {
            try {
                return question.ask(connection);
            } catch (BatchUpdateException e) {
                throw Failures.of(e.getNextException() == null ? e : e.getNextException(), statement);
            } catch (SQLException e) {
                throw Failures.of(e, statement);
            }
        });
    }
}
