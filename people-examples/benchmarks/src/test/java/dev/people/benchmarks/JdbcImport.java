package dev.people.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Stands in for an import: inserts the cells of a file as they are. */
final class JdbcImport implements ImportUnderTest {
    @Override
    public String userTable() {
        return "people_user";
    }

    @Override
    public void schema(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table people_user (username varchar(100) primary key, email varchar(255) unique, "
                    + "address varchar(1000))");
            statement.execute("create table receipt (username varchar(100) references people_user (username))");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long parse(Path file) {
        return rows(file).size();
    }

    @Override
    public long plan(DataSource dataSource, Path file) {
        return parse(file);
    }

    @Override
    public long importAll(DataSource dataSource, Path file) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into people_user values (?, ?, ?)")) {
            for (List<String> row : rows(file)) {
                insert.setString(1, row.get(0));
                insert.setString(2, row.get(3));
                insert.setString(3, row.get(10));
                insert.addBatch();
            }
            return insert.executeBatch().length;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> rows(Path file) {
        try {
            List<List<String>> rows = CsvCells.of(Files.readString(file));
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
