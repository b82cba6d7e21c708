package dev.people.jpa;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * PostgreSQL's answer to who holds one of many keys: one question for all kinds of keys, each looked up through its own
 * index, and a second one for the rows where there are any, so that an account that holds several keys is read once.
 */
final class HolderQuery {
    private HolderQuery() {}

    static List<UserEntity> ask(Connection connection, Map<KeyColumn, List<?>> keys) throws SQLException {
        Set<UUID> ids = ids(connection, keys);
        return ids.isEmpty() ? List.of() : rows(connection, ids);
    }

    private static Set<UUID> ids(Connection connection, Map<KeyColumn, List<?>> keys) throws SQLException {
        String query = keys.keySet().stream()
                .map(column -> "select id from people_user where " + isOneOf(column))
                .collect(Collectors.joining(" union all "));
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            int index = 1;
            for (Map.Entry<KeyColumn, List<?>> entry : keys.entrySet()) {
                statement.setArray(index++, array(connection, entry.getKey(), entry.getValue()));
            }
            Set<UUID> ids = new LinkedHashSet<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    ids.add(result.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private static List<UserEntity> rows(Connection connection, Set<UUID> ids) throws SQLException {
        String query = "select " + UserColumns.names() + " from people_user where " + isOneOf(KeyColumn.ID);
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, array(connection, KeyColumn.ID, List.copyOf(ids)));
            List<UserEntity> rows = new ArrayList<>(ids.size());
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(UserRow.read(result));
                }
            }
            return rows;
        }
    }

    /** The planner does not see through the sub-select: else it estimates every key, which takes longer than finding it. */
    private static String isOneOf(KeyColumn column) {
        return column.column() + " = any ((select ?::" + type(column) + "[])::" + type(column) + "[])";
    }

    private static Array array(Connection connection, KeyColumn column, List<?> keys) throws SQLException {
        Object[] some = column == KeyColumn.ID ? keys.toArray(UUID[]::new) : keys.toArray(String[]::new);
        return connection.createArrayOf(type(column), some);
    }

    private static String type(KeyColumn column) {
        return column == KeyColumn.ID ? "uuid" : "text";
    }
}
