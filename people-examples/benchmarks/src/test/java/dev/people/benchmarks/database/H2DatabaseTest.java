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

class H2DatabaseTest {
    @Test
    void putsTheSameRowsBackAlsoWhereOthersReferToThem(@TempDir Path folder) throws SQLException {
        try (H2Database database = H2Database.in(folder)) {
            try (Connection connection = DriverManager.getConnection(database.fresh());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table people_user (id uuid primary key, note clob, data binary(3))");
                statement.execute("create table receipt (id uuid references people_user (id))");
                statement.execute("insert into people_user select random_uuid(), 'text ' || x, X'00ff10' "
                        + "from system_range(1, 1500)");
                statement.execute("insert into receipt select id from people_user");
                statement.execute("create table people_copy as select * from people_user");

                assertThat(database.insertAgain("people_user").rows()).isEqualTo(1500);

                assertThat(missing(statement)).isZero();
            }
        }
    }

    private static long missing(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from people_copy c where not exists "
                + "(select 1 from people_user u where u.id = c.id and u.note = c.note and u.data = c.data)")) {
            result.next();
            return result.getLong(1);
        }
    }
}
