package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;

/** What a transaction is for. */
enum Access {
    /** It may write. */
    WRITING {
        @Override
        Begun begin(Database database, HostTransactions transactions, Connection connection) throws SQLException {
            database.begin(connection);
            return () -> {};
        }

        @Override
        Connection over(Connection connection) {
            return connection;
        }
    },
    /** It only reads. */
    READING {
        @Override
        Begun begin(Database database, HostTransactions transactions, Connection connection) throws SQLException {
            return database == Database.H2 && !transactions.isOurs() ? () -> {} : database.beginReading(connection);
        }

        @Override
        Connection over(Connection connection) {
            return ReadingConnection.over(connection);
        }
    };

    /** A transaction that has begun; closed before it is committed. */
    @FunctionalInterface
    interface Begun {
        void close() throws SQLException;
    }

    /** At the beginning of a transaction of ours. On H2 a host's coordinator may not like what a snapshot takes. */
    abstract Begun begin(Database database, HostTransactions transactions, Connection connection) throws SQLException;

    /** The connection as work may use it, also in a host's transaction. */
    abstract Connection over(Connection connection);
}
