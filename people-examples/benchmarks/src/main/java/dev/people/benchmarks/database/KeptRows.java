package dev.people.benchmarks.database;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table in memory, to be put back in batches of JDBC and one transaction. */
final class KeptRows {
    private static final int BATCH = 1_000;

    private final String table;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private int columns;

    private KeptRows(String table) {
        this.table = table;
    }

    static KeptRows of(Connection connection, String table) throws SQLException {
        KeptRows kept = new KeptRows(table);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            kept.columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                kept.rows.add(kept.row(result));
            }
        }
        return kept;
    }

    private @Nullable Object[] row(ResultSet result) throws SQLException {
        @Nullable Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
            Object value = result.getObject(i + 1);
            row[i] = value instanceof Clob text ? text.getSubString(1, Math.toIntExact(text.length())) : value;
        }
        return row;
    }

    Insertion insertInto(Connection connection) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns, "?"));
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            long start = System.nanoTime();
            for (int from = 0; from < rows.size(); from += BATCH) {
                batch(insert, rows.subList(from, Math.min(rows.size(), from + BATCH)));
            }
            connection.commit();
            return new Insertion(rows.size(), System.nanoTime() - start);
        }
    }

    private void batch(PreparedStatement insert, List<@Nullable Object[]> part) throws SQLException {
        for (@Nullable Object[] row : part) {
            for (int i = 0; i < columns; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
    }
}
