package dev.people.jpa;

import dev.people.failure.StaleVersionException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    private static final String RAISE = "update people_user u set version = v.version + 1, last_entry = v.last_entry"
            + " from unnest(?::uuid[], ?::int8[], ?::uuid[]) v(id, version, last_entry)"
            + " where u.id = v.id and u.version = v.version returning u.id";

    private ArrayUpdate() {}

    /** Answers which rows were written: they still had the version before, and keep their keys. */
    static Set<UUID> run(Connection connection, List<UserEntity> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            int index = 1;
            for (UserColumn column : UserColumns.ALL) {
                statement.setArray(index++, connection.createArrayOf(sqlType(column), values(column, rows)));
            }
            return ids(statement);
        }
    }

    /** All of them, or it throws. */
    static void raise(Connection connection, List<RaisedUser> users) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RAISE)) {
            statement.setArray(1, array(connection, "uuid", users, RaisedUser::id));
            statement.setArray(2, array(connection, "int8", users, RaisedUser::version));
            statement.setArray(3, array(connection, "uuid", users, RaisedUser::lastEntry));
            Set<UUID> written = ids(statement);
            for (RaisedUser user : users) {
                if (!written.contains(user.id())) {
                    throw new StaleVersionException(user.id());
                }
            }
        }
    }

    private static Array array(
            Connection connection, String type, List<RaisedUser> users, Function<RaisedUser, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, users.stream().map(value).toArray());
    }

    private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                ids.add(result.getObject(1, UUID.class));
            }
        }
        return ids;
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
