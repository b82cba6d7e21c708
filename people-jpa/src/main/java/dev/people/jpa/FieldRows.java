package dev.people.jpa;

import dev.people.profile.FieldRule;
import dev.people.profile.FieldSchema;
import dev.people.profile.OwnField;
import dev.people.user.FieldClaim;
import dev.people.user.User;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code people_user_field}: the values of unique and searchable fields of the directory's own, by which accounts
 * are found. A unique one is a claim, and nobody else has it.
 */
final class FieldRows {
    private static final int PART = 500;
    private static final String INSERT =
            "insert into people_user_field (owner, field_key, claim, value_key) values (?, ?, ?, ?)";
    private static final String DELETE = "delete from people_user_field where owner in ";

    private record Row(UUID owner, FieldClaim value, boolean isUnique) {
        @Nullable
        String claim() {
            return isUnique ? value.key() : null;
        }

        @Nullable
        String valueKey() {
            return isUnique ? null : value.key();
        }
    }

    private FieldRows() {}

    /** In one order, so that transactions that insert the same values meet at the first of them. */
    static void insert(Connection connection, Collection<User> users, FieldSchema schema) throws SQLException {
        List<Row> rows = rows(users, schema);
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Row row : rows) {
                SqlId.set(statement, 1, row.owner);
                statement.setString(2, row.value.field());
                statement.setString(3, row.claim());
                statement.setString(4, row.valueKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<Row> rows(Collection<User> users, FieldSchema schema) {
        List<OwnField> indexed =
                schema.own().stream().filter(OwnField::isIndexed).toList();
        List<Row> rows = new ArrayList<>();
        for (User user : users) {
            if (user.exists() && !user.profile().own().isEmpty()) {
                indexed.forEach(field -> FieldClaim.of(user, field.key())
                        .ifPresent(claim -> rows.add(new Row(user.id().value(), claim, field.has(FieldRule.UNIQUE)))));
            }
        }
        rows.sort(Comparator.comparing((Row row) -> row.value.field()).thenComparing(row -> row.value.key()));
        return rows;
    }

    /** Whoever is changed gives all up first: two may change values with each other. */
    static void replace(Connection connection, List<User> users, FieldSchema schema) throws SQLException {
        delete(connection, users.stream().map(user -> user.id().value()).toList());
        insert(connection, users, schema);
    }

    static void delete(Connection connection, List<UUID> owners) throws SQLException {
        for (List<UUID> part : parts(owners.stream().sorted().toList())) {
            try (PreparedStatement statement = connection.prepareStatement(DELETE + marks(part))) {
                for (int i = 0; i < part.size(); i++) {
                    SqlId.set(statement, i + 1, part.get(i));
                }
                statement.executeUpdate();
            }
        }
    }

    /** The accounts that have one of these values in a unique field. */
    static List<UUID> holders(Connection connection, Collection<FieldClaim> claims) throws SQLException {
        Map<String, List<String>> byField = claims.stream()
                .collect(Collectors.groupingBy(
                        FieldClaim::field, TreeMap::new, Collectors.mapping(FieldClaim::key, Collectors.toList())));
        List<UUID> holders = new ArrayList<>();
        for (Map.Entry<String, List<String>> field : byField.entrySet()) {
            for (List<String> part : parts(field.getValue())) {
                holders(connection, field.getKey(), part, holders);
            }
        }
        return holders;
    }

    private static void holders(Connection connection, String field, List<String> keys, List<UUID> holders)
            throws SQLException {
        String sql = "select owner from people_user_field where field_key = ? and claim in " + marks(keys);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, field);
            for (int i = 0; i < keys.size(); i++) {
                statement.setString(i + 2, keys.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    holders.add(SqlId.get(rows, 1));
                }
            }
        }
    }

    private static String marks(List<?> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            parts.add(all.subList(from, Math.min(all.size(), from + PART)));
        }
        return parts;
    }
}
