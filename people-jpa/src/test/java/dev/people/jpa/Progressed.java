package dev.people.jpa;

import dev.people.run.RowOutcome;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * How far the newest run of a database is.
 *
 * @param run which one
 * @param state its state
 * @param accountChunks how many chunks of accounts are written
 * @param managerChunks how many chunks of managers are written
 * @param users how many users there are
 */
record Progressed(UUID run, String state, int accountChunks, int managerChunks, long users) {
    static Progressed in(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet run = statement.executeQuery(
                        "select id, state, (select count(*) from people_user) from people_run order by started_at desc")) {
            if (!run.next()) {
                throw new AssertionError("No run");
            }
            UUID id = run.getObject(1, UUID.class);
            String state = run.getString(2);
            long users = run.getLong(3);
            int accounts = 0;
            int managers = 0;
            try (ResultSet chunks = statement.executeQuery(
                    "select outcomes from people_run_chunk where run = '" + id + "' order by chunk")) {
                while (chunks.next()) {
                    List<RowOutcome> rows = PackedOutcomes.unpack(chunks.getBytes(1));
                    boolean ofRows = rows.get(0).result().isOfRow();
                    accounts += ofRows ? 1 : 0;
                    managers += ofRows ? 0 : 1;
                }
            }
            return new Progressed(id, state, accounts, managers, users);
        }
    }

    int chunks() {
        return accountChunks + managerChunks;
    }

    String text() {
        return accountChunks + " chunks of accounts and " + managerChunks + " of managers written, " + users + " users";
    }
}
