package dev.people.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What tests do to a database behind the library's back. */
final class Sql {
    private Sql() {}

    static void update(DataSource dataSource, String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            update(connection, statement);
        }
    }

    static void update(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    static long number(DataSource dataSource, String query) throws SQLException {
        return Long.parseLong(texts(dataSource, query).get(0));
    }

    /** The first column of every row. */
    static List<String> texts(DataSource dataSource, String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
            return texts;
        }
    }
}
