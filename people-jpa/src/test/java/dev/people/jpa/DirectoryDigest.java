package dev.people.jpa;

import dev.people.audit.AuditKind;
import dev.people.audit.SubjectDelta;
import dev.people.id.DerivedIds;
import dev.people.id.RunId;
import dev.people.notice.NoticeKind;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everything that a database holds, in words that two imports of one plan have in common: a run is called {@code run},
 * what it wrote in its chunks goes by kind and chunk, and its instants are {@code then}.
 *
 * @param tables the rows of each table as sorted lines
 */
record DirectoryDigest(Map<String, List<String>> tables) {
    private static final int SHOWN = 5;

    private static final List<String> TABLES = List.of(
            "people_user",
            "people_license_pool",
            "people_seat",
            "people_guard",
            "people_audit_entry",
            "people_audit_subject",
            "people_outbox_batch",
            "people_outbox_notice",
            "people_plan",
            "people_plan_part",
            "people_run",
            "people_run_chunk",
            "people_credential",
            "people_reporting_line");

    /** Which parts of a pool gave the seats is left to chance. */
    private static final Map<String, String> QUERIES =
            Map.of("people_seat", "select pool, sum(used) as used, sum(free) as free from people_seat group by pool");

    /** How often a run was taken over, and until when it was held, is what differs between the two. */
    private static final Set<String> OF_THE_RUN_ALONE = Set.of("turn", "lease_until");

    static DirectoryDigest of(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            Map<UUID, String> names = names(connection);
            Map<String, List<String>> tables = new TreeMap<>();
            for (String table : TABLES) {
                tables.put(table, lines(connection, table, names));
            }
            return new DirectoryDigest(tables);
        }
    }

    /** What the ids that a run makes are called. */
    private static Map<UUID, String> names(Connection connection) throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet runs = statement.executeQuery("select id, source, (select max(chunk) from people_run_chunk"
                        + " where run = id) from people_run order by started_at")) {
            while (runs.next()) {
                RunId run = new RunId(runs.getObject(1, UUID.class));
                name(run, "run of " + runs.getString(2), runs.getInt(3), names);
            }
        }
        return names;
    }

    private static void name(RunId run, String name, int chunks, Map<UUID, String> names) {
        if (names.containsValue(name)) {
            throw new AssertionError("Two runs of one plan: " + name);
        }
        names.put(run.value(), name);
        for (int chunk = 0; chunk <= chunks; chunk++) {
            for (AuditKind kind : AuditKind.values()) {
                names.put(DerivedIds.part(run, kind.name(), chunk), kind + " of chunk " + chunk + " of " + name);
            }
            for (NoticeKind kind : NoticeKind.values()) {
                names.put(DerivedIds.part(run, kind.name(), chunk), kind + " of chunk " + chunk + " of " + name);
            }
        }
    }

    private static List<String> lines(Connection connection, String table, Map<UUID, String> names)
            throws SQLException {
        List<String> lines = new ArrayList<>();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(200);
            try (ResultSet rows = statement.executeQuery(QUERIES.getOrDefault(table, "select * from " + table))) {
                while (rows.next()) {
                    lines.add(line(rows, table, names));
                }
            }
        }
        Collections.sort(lines);
        return lines;
    }

    private static String line(ResultSet row, String table, Map<UUID, String> names) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String column = row.getMetaData().getColumnName(i);
            if (!table.equals("people_run") || !OF_THE_RUN_ALONE.contains(column)) {
                line.append(column)
                        .append('=')
                        .append(value(row, table, i, names))
                        .append(' ');
            }
        }
        return line.toString();
    }

    private static String value(ResultSet row, String table, int column, Map<UUID, String> names) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof UUID id) {
            return names.getOrDefault(id, id.toString());
        }
        if (value instanceof java.sql.Timestamp) {
            return instant(row.getObject(column, OffsetDateTime.class));
        }
        if (value instanceof byte[] bytes) {
            return bytes(table + "." + row.getMetaData().getColumnName(column), bytes);
        }
        return String.valueOf(value);
    }

    private static String instant(OffsetDateTime value) {
        boolean before = value.toInstant().isBefore(CrashNode.FIRST_DAY.plusSeconds(86_000));
        return before ? value.toInstant().toString() : "then";
    }

    private static String bytes(String column, byte[] bytes) {
        return switch (column) {
            case "people_audit_entry.changes" ->
                AuditBytes.unpack(bytes).subjects().stream()
                        .map(DirectoryDigest::delta)
                        .collect(Collectors.joining(" "));
            case "people_run_chunk.outcomes" -> PackedOutcomes.unpack(bytes).toString();
            default -> UUID.nameUUIDFromBytes(bytes) + " of " + bytes.length;
        };
    }

    private static String delta(SubjectDelta delta) {
        return delta + " " + delta.fields();
    }

    /** Where the other one has something else; empty when both are the same. */
    String differences(DirectoryDigest other) {
        StringBuilder text = new StringBuilder();
        tables.forEach((table, lines) -> {
            List<String> others = other.tables().getOrDefault(table, List.of());
            if (!lines.equals(others)) {
                text.append(table)
                        .append(": ")
                        .append(lines.size())
                        .append(" and ")
                        .append(others.size());
                append(text, " only here ", lines, others);
                append(text, " only there ", others, lines);
            }
        });
        return text.toString();
    }

    private static void append(StringBuilder text, String title, List<String> some, List<String> others) {
        Set<String> known = new HashSet<>(others);
        some.stream().filter(line -> !known.contains(line)).limit(SHOWN).forEach(line -> text.append('\n')
                .append(title)
                .append(line, 0, Math.min(2000, line.length())));
        text.append('\n');
    }

    /** How many rows there are, and a number that stands for all of them. */
    String summary() {
        StringBuilder text = new StringBuilder();
        tables.forEach((table, lines) -> text.append(table.substring("people_".length()))
                .append(' ')
                .append(lines.size())
                .append(", "));
        byte[] all = tables.toString().getBytes(StandardCharsets.UTF_8);
        return text.append("digest ").append(UUID.nameUUIDFromBytes(all)).toString();
    }
}
