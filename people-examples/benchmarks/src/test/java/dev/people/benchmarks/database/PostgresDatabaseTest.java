package dev.people.benchmarks.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresDatabaseTest {
    @Test
    void flushesCommitsAndPutsTheSameRowsBack(@TempDir Path folder) throws Exception {
        try (PostgresDatabase database = PostgresDatabase.start(folder.resolve("data"))) {
            String url = database.fresh();
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table people_user (id int primary key, name text unique)");
                statement.execute("insert into people_user select i, E'tab\\t' || i from generate_series(1, 500) i");
                String before = rows(statement);

                Insertion again = database.insertAgain("people_user");

                assertThat(again.rows()).isEqualTo(500);
                assertThat(again.nanos()).isPositive();
                assertThat(rows(statement)).isEqualTo(before);
            }
            assertThat(database.fresh()).isNotEqualTo(url);
        }
    }

    private static String rows(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(
                "select (select setting from pg_settings where name = 'fsync'), count(*), sum(length(name)) from people_user")) {
            result.next();
            return result.getString(1) + result.getLong(2) + "/" + result.getLong(3);
        }
    }
}
