package dev.people.benchmarks.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.Constants;

/** H2 in a file, writing every commit to the disk ({@code WRITE_DELAY=0}). */
public final class H2Database implements MeasuredDatabase {
    private final Path folder;
    private int number;

    private H2Database(Path folder) {
        this.folder = folder;
    }

    /** A database that keeps its files in this folder. */
    public static H2Database in(Path folder) {
        return new H2Database(folder);
    }

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public String description() {
        return "H2 " + Constants.VERSION + " on file, WRITE_DELAY=0";
    }

    @Override
    public String divisor() {
        return "JDBC batch insert of the user rows alone";
    }

    @Override
    public String fresh() {
        delete();
        number++;
        return url();
    }

    /** Nothing to do: each commit is in the file when it returns. */
    @Override
    public void settle() {}

    @Override
    public void analyze() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    @Override
    public Insertion insertAgain(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url())) {
            KeptRows rows = KeptRows.of(connection, table);
            empty(connection, table);
            return rows.insertInto(connection);
        }
    }

    /** H2 truncates no table that others refer to, unless references are not looked at for a moment. */
    private static void empty(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            statement.execute("truncate table " + table);
            statement.execute("set referential_integrity true");
        }
    }

    private String url() {
        return "jdbc:h2:file:" + file("").toAbsolutePath() + ";WRITE_DELAY=0";
    }

    private Path file(String ending) {
        return folder.resolve("people" + number + ending);
    }

    private void delete() {
        try {
            Files.deleteIfExists(file(".mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException("A database of an earlier round stays", e);
        }
    }

    @Override
    public void close() {
        delete();
    }
}
