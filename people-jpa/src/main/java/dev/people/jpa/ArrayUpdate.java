package dev.people.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's way to write many changed rows that keep their username, address and number: one statement over an array a
 * column. It says nothing of the order of rows, and so leaves those alone that change one of these keys.
 */
final class ArrayUpdate {
    private static final Set<String> KEYS = Set.of("id", "username_key", "email_claim", "employee_key");
    private static final String UPDATE = "update people_user u set "
            + UserColumns.CHANGING.stream()
                    .map(UserColumn::name)
                    .filter(name -> !KEYS.contains(name))
                    .map(name -> name + " = v." + name)
                    .collect(Collectors.joining(", "))
            + " from unnest("
            + UserColumns.ALL.stream()
                    .map(column -> "?::" + sqlType(column) + "[]")
                    .collect(Collectors.joining(", "))
            + ") v(" + UserColumns.names() + ") where u.id = v.id and u.version = v.version - 1"
            + " and u.username_key = v.username_key and u.email_claim is not distinct from v.email_claim"
            + " and u.employee_key is not distinct from v.employee_key returning u.id";

    private ArrayUpdate() {}

    /** Answers which rows were written: they still had the version before, and keep their keys. */
    static Set<UUID> run(Connection connection, List<UserEntity> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            int index = 1;
            for (UserColumn column : UserColumns.ALL) {
                statement.setArray(index++, connection.createArrayOf(sqlType(column), values(column, rows)));
            }
            try (ResultSet result = statement.executeQuery()) {
                Set<UUID> written = new HashSet<>();
                while (result.next()) {
                    written.add(result.getObject(1, UUID.class));
                }
                return written;
            }
        }
    }

    /** As what the driver sends most directly. */
    private static @Nullable Object[] values(UserColumn column, List<UserEntity> rows) {
        return switch (column.type()) {
            case UUID -> rows.stream().map(column.value()).toArray(UUID[]::new);
            case BIGINT -> rows.stream().map(column.value()).toArray(Long[]::new);
            case BOOLEAN -> rows.stream().map(column.value()).toArray(Boolean[]::new);
            case TEXT -> rows.stream().map(column.value()).toArray(String[]::new);
            case INSTANT ->
                rows.stream()
                        .map(column.value())
                        .map(moment -> moment == null ? null : moment.toString())
                        .toArray(String[]::new);
        };
    }

    private static String sqlType(UserColumn column) {
        return switch (column.type()) {
            case UUID -> "uuid";
            case BIGINT -> "int8";
            case TEXT -> "text";
            case INSTANT -> "timestamptz";
            case BOOLEAN -> "bool";
        };
    }
}
