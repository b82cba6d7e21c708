package dev.people.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** One statement a line, sent together. */
record BatchLines(Database database) implements LineBulk {
    /** No database of ours minds lists of this length. */
    private static final int PART = 1_000;

    private static final String COLUMNS = "people_reporting_line (report, manager, valid_from, valid_until)";

    @Override
    public List<ReportingLineEntity> of(StatelessSession session, List<UUID> reports) {
        List<ReportingLineEntity> found = new ArrayList<>();
        for (int from = 0; from < reports.size(); from += PART) {
            found.addAll(session.createSelectionQuery(
                            "from ReportingLineEntity l where l.report in (:ids)", ReportingLineEntity.class)
                    .setParameterList("ids", reports.subList(from, Math.min(reports.size(), from + PART)))
                    .getResultList());
        }
        return found;
    }

    @Override
    public void put(StatelessSession session, List<ReportingLineEntity> lines) {
        Jdbc.insert(session, "people_reporting_line", connection -> put(connection, lines));
    }

    private void put(Connection connection, List<ReportingLineEntity> lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(statement())) {
            for (ReportingLineEntity line : lines) {
                set(statement, 1, line.report);
                set(statement, 2, line.manager);
                set(statement, 3, line.validFrom);
                set(statement, 4, line.validUntil);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private String statement() {
        return switch (database) {
            case H2 -> "merge into " + COLUMNS + " key (report) values (?, ?, ?, ?)";
            case POSTGRESQL ->
                "insert into " + COLUMNS + " values (?, ?, ?, ?) on conflict (report) do update set"
                        + " manager = excluded.manager, valid_from = excluded.valid_from,"
                        + " valid_until = excluded.valid_until";
            case MARIADB ->
                "insert into " + COLUMNS + " values (?, ?, ?, ?) on duplicate key update manager = values(manager),"
                        + " valid_from = values(valid_from), valid_until = values(valid_until)";
        };
    }

    private void set(PreparedStatement statement, int index, UUID id) throws SQLException {
        if (database == Database.MARIADB) {
            statement.setBytes(index, MariaDb.bytes(id));
        } else {
            statement.setObject(index, id);
        }
    }

    private void set(PreparedStatement statement, int index, @Nullable Instant moment) throws SQLException {
        if (database == Database.MARIADB) {
            statement.setObject(index, MariaDb.parameter(moment));
        } else {
            statement.setObject(
                    index, moment == null ? null : moment.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }
}
