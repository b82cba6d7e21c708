package dev.people.benchmarks;

import dev.people.profile.OwnField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
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
                    + "address varchar(1000), department varchar(100))");
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
    public Directory open(DataSource dataSource) {
        return new Table(dataSource);
    }

    private record Table(DataSource dataSource) implements Directory {
        /** Its table has no room for them. */
        @Override
        public void add(List<OwnField> fields) {}

        @Override
        public Planned plan(Path file) {
            List<List<String>> kept = cells("select username, email, address, department from people_user");
            List<List<String>> open = rows(file).stream()
                    .map(row -> List.of(row.get(0), row.get(3), row.get(10), row.get(6)))
                    .filter(row -> !kept.contains(row))
                    .toList();
            return new Rows(dataSource, open);
        }

        private List<List<String>> cells(String query) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(query)) {
                List<List<String>> cells = new ArrayList<>();
                while (result.next()) {
                    cells.add(List.of(
                            result.getString(1), result.getString(2), result.getString(3), result.getString(4)));
                }
                return cells;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {}
    }

    private record Rows(DataSource dataSource, List<List<String>> open) implements Planned {
        @Override
        public long writes() {
            return open.size();
        }

        @Override
        public long lastPage() {
            return Math.min(open.size(), PAGE);
        }

        @Override
        public long apply(LongConsumer done) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement delete =
                            connection.prepareStatement("delete from people_user where username = ?");
                    PreparedStatement insert =
                            connection.prepareStatement("insert into people_user values (?, ?, ?, ?)")) {
                for (List<String> row : open) {
                    delete.setString(1, row.get(0));
                    delete.addBatch();
                    for (int i = 0; i < row.size(); i++) {
                        insert.setString(i + 1, row.get(i));
                    }
                    insert.addBatch();
                }
                delete.executeBatch();
                return insert.executeBatch().length;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {}
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
