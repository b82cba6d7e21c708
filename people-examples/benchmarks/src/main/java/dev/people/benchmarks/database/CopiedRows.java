package dev.people.benchmarks.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of one table, taken out of PostgreSQL and put back by {@code COPY}. */
final class CopiedRows {
    private final Connection connection;
    private final String table;
    private final Path file;

    CopiedRows(Connection connection, String table, Path file) {
        this.connection = connection;
        this.table = table;
        this.file = file;
    }

    Insertion insertAgain(Settling settling) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (OutputStream out = Files.newOutputStream(file)) {
            copies.copyOut("copy " + table + " to stdout", out);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate " + table + " cascade");
        }
        settling.settle();
        try (InputStream in = Files.newInputStream(file)) {
            long start = System.nanoTime();
            long rows = copies.copyIn("copy " + table + " from stdin", in, 1 << 16);
            return new Insertion(rows, System.nanoTime() - start);
        }
    }
}
