package dev.people.jpa;

import dev.people.failure.StaleVersionException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/**
 * MariaDB's way. Keys come as a table made of JSON, joined in the one order that needs an index look-up a key, also
 * before the server has counted what an import has filled. New rows go as a batch, for which the driver has a command of
 * its own; changed ones as statements of many rows, since that command does not tell how many rows a statement found.
 */
final class MariaBulk implements UserBulk {
    private static final int PART = 250;
    private static final String INTO = "insert into people_user (" + UserColumns.names() + ") values ";
    private static final String ROW = "(" + String.join(", ", Collections.nCopies(UserColumns.ALL.size(), "?")) + ")";
    private static final String CHANGED = UserColumns.CHANGING.stream()
            .map(column -> column.name() + " = values(" + column.name() + ")")
            .collect(Collectors.joining(", ", " on duplicate key update ", ""));
    private static final String RAISE =
            "update " + joined(KeyColumn.ID, "?") + " set u.version = u.version + 1, u.last_entry = ?";
    private static final String LOCK = "select u.id, u.version from " + joined(KeyColumn.ID, "?") + " for update";

    /** The accounts that hold these keys; a shorter type than longtext would cut keys, and find what they begin with. */
    private static String joined(KeyColumn column, String keys) {
        boolean id = column == KeyColumn.ID;
        return "json_table(" + keys + ", '$[*]' columns (k longtext character set utf8mb4 collate utf8mb4_nopad_bin"
                + " path '$')) j straight_join people_user u force index (" + (id ? "primary" : column.index())
                + ") on u." + column.column() + " = " + (id ? "unhex(j.k)" : "j.k");
    }

    @Override
    public List<UserEntity> holders(StatelessSession session, Map<KeyColumn, List<?>> keys) {
        List<UserEntity> found = new ArrayList<>();
        keys.forEach((column, some) -> found.addAll(holders(session, column, some)));
        return found;
    }

    private static List<UserEntity> holders(StatelessSession session, KeyColumn column, List<?> keys) {
        return session.createNativeQuery("select u.* from " + joined(column, ":keys"), UserEntity.class)
                .setParameter("keys", JsonKeys.of(keys))
                .getResultList();
    }

    @Override
    public void insert(Connection connection, List<UserEntity> rows, Runnable meanwhile) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INTO + ROW)) {
            for (UserEntity row : rows) {
                fill(statement, 1, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static int fill(PreparedStatement statement, int first, UserEntity row) throws SQLException {
        int index = first;
        for (UserColumn column : UserColumns.ALL) {
            statement.setObject(index++, MariaDb.parameter(column.value().apply(row)));
        }
        return index;
    }

    @Override
    public void update(Connection connection, List<UserEntity> rows) throws SQLException {
        Map<UUID, Long> versions =
                lock(connection, rows.stream().map(row -> row.id).toList());
        rows.forEach(row -> require(versions, row.id, row.version - 1));
        for (int from = 0; from < rows.size(); from += PART) {
            write(connection, rows.subList(from, Math.min(rows.size(), from + PART)));
        }
    }

    @Override
    public void raise(Connection connection, List<RaisedUser> users) throws SQLException {
        Map<UUID, Long> versions =
                lock(connection, users.stream().map(RaisedUser::id).toList());
        users.forEach(user -> require(versions, user.id(), user.version()));
        Map<UUID, List<UUID>> byEntry = users.stream()
                .collect(Collectors.groupingBy(
                        RaisedUser::lastEntry, Collectors.mapping(RaisedUser::id, Collectors.toList())));
        try (PreparedStatement statement = connection.prepareStatement(RAISE)) {
            for (Map.Entry<UUID, List<UUID>> told : byEntry.entrySet()) {
                statement.setString(1, JsonKeys.of(told.getValue()));
                statement.setBytes(2, MariaDb.bytes(told.getKey()));
                statement.executeUpdate();
            }
        }
    }

    private static Map<UUID, Long> lock(Connection connection, List<UUID> ids) throws SQLException {
        Map<UUID, Long> versions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, JsonKeys.of(ids));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    versions.put(MariaDb.id(found.getBytes(1)), found.getLong(2));
                }
            }
        }
        return versions;
    }

    private static void require(Map<UUID, Long> versions, UUID id, long version) {
        if (!Objects.equals(versions.put(id, version + 1), version)) {
            throw new StaleVersionException(id);
        }
    }

    /** Each row is there and locked: that its id is taken is how the statement finds it. */
    private static void write(Connection connection, List<UserEntity> rows) throws SQLException {
        String sql = INTO + String.join(", ", Collections.nCopies(rows.size(), ROW)) + CHANGED;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (UserEntity row : rows) {
                index = fill(statement, index, row);
            }
            statement.executeUpdate();
        }
    }
}
