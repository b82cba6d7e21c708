package dev.people.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's way: one statement over an array a column, however many lines there are. */
final class ArrayLines implements LineBulk {
    private static final String SELECT = "select report, manager, valid_from, valid_until from people_reporting_line"
            + " where report = any ((select ?::uuid[])::uuid[])";
    private static final String PUT = "insert into people_reporting_line (report, manager, valid_from, valid_until)"
            + " select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])"
            + " on conflict (report) do update set manager = excluded.manager, valid_from = excluded.valid_from,"
            + " valid_until = excluded.valid_until";

    @Override
    public List<ReportingLineEntity> of(StatelessSession session, List<UUID> reports) {
        return Jdbc.answer(session, connection -> of(connection, reports));
    }

    private static List<ReportingLineEntity> of(Connection connection, List<UUID> reports) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setArray(1, connection.createArrayOf("uuid", reports.toArray(UUID[]::new)));
            List<ReportingLineEntity> lines = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    ReportingLineEntity line = new ReportingLineEntity();
                    line.report = result.getObject(1, UUID.class);
                    line.manager = result.getObject(2, UUID.class);
                    line.validFrom = instant(result, 3);
                    line.validUntil = instant(result, 4);
                    lines.add(line);
                }
            }
            return lines;
        }
    }

    private static @Nullable Instant instant(ResultSet result, int column) throws SQLException {
        OffsetDateTime moment = result.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    @Override
    public void put(StatelessSession session, List<ReportingLineEntity> lines) {
        Jdbc.insert(session, "people_reporting_line", connection -> put(connection, lines));
    }

    private static void put(Connection connection, List<ReportingLineEntity> lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PUT)) {
            UUID[] reports = lines.stream().map(line -> line.report).toArray(UUID[]::new);
            UUID[] managers = lines.stream().map(line -> line.manager).toArray(UUID[]::new);
            statement.setArray(1, connection.createArrayOf("uuid", reports));
            statement.setArray(2, connection.createArrayOf("uuid", managers));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "timestamptz",
                            texts(lines.stream().map(line -> line.validFrom).toArray(Instant[]::new))));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "timestamptz",
                            texts(lines.stream().map(line -> line.validUntil).toArray(Instant[]::new))));
            statement.executeUpdate();
        }
    }

    /** As what the driver sends most directly. */
    private static @Nullable String[] texts(@Nullable Instant[] moments) {
        @Nullable String[] texts = new @Nullable String[moments.length];
        for (int i = 0; i < moments.length; i++) {
            Instant moment = moments[i];
            texts[i] = moment == null ? null : moment.toString();
        }
        return texts;
    }
}
