package dev.people.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The schema that the tables lie in, where a host has given them one of their own: a connection is in it while People works
 * on it, and goes back as it came.
 */
final class TableSchema {
    private final Database database;
    private final Optional<String> name;

    TableSchema(Database database, Optional<String> name) {
        this.database = database;
        this.name = name;
    }

    <T> T inside(Connection connection, ConnectionWork<T> work) throws SQLException {
        if (name.isEmpty()) {
            return work.run(connection);
        }
        String before = current(connection);
        go(connection, database == Database.POSTGRESQL ? '"' + name.get() + '"' : name.get());
        T answer;
        try {
            answer = work.run(connection);
        } catch (SQLException | RuntimeException | Error e) {
            back(connection, before, e);
            throw e;
        }
        go(connection, before);
        return answer;
    }

    /** Whether it is there; the one that connections are in is. */
    boolean exists(Connection connection) throws SQLException {
        if (name.isEmpty()) {
            return true;
        }
        DatabaseMetaData metaData = connection.getMetaData();
        try (ResultSet all = database == Database.MARIADB ? metaData.getCatalogs() : metaData.getSchemas()) {
            while (all.next()) {
                if (all.getString(1).equals(name.get())) {
                    return true;
                }
            }
            return false;
        }
    }

    private @Nullable String current(Connection connection) throws SQLException {
        return switch (database) {
            case H2 -> connection.getSchema();
            case MARIADB -> connection.getCatalog();
            case POSTGRESQL -> path(connection);
        };
    }

    private static String path(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show search_path")) {
            row.next();
            return row.getString(1);
        }
    }

    private void go(Connection connection, @Nullable String schema) throws SQLException {
        if (schema == null) {
            return;
        }
        switch (database) {
            case H2 -> connection.setSchema(schema);
            case MARIADB -> connection.setCatalog(schema);
            case POSTGRESQL -> path(connection, schema);
        }
    }

    /** For this transaction alone. */
    private static void path(Connection connection, String path) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('search_path', ?, true)")) {
            statement.setString(1, path);
            statement.execute();
        }
    }

    /** PostgreSQL goes back by itself when the failed part is undone, and does nothing before. */
    private void back(Connection connection, @Nullable String before, Throwable cause) {
        if (database == Database.POSTGRESQL) {
            return;
        }
        try {
            go(connection, before);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
