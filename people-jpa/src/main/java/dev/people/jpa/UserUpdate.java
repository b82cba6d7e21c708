package dev.people.jpa;

import dev.people.failure.StaleVersionException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes changed accounts in their order, each only if it still has the version that it was read with. */
final class UserUpdate {
    private static final String UPDATE = "update people_user set "
            + UserColumns.CHANGING.stream()
                    .map(column -> column.name() + " = ?")
                    .collect(Collectors.joining(", "))
            + " where id = ? and version = ?";

    private static final String RAISE =
            "update people_user set version = version + 1, last_entry = ? where id = ? and version = ?";

    private static final String VACATE =
            "update people_user set username_key = ?, email_claim = null, employee_key = null where id = ?";

    private UserUpdate() {}

    static void run(Connection connection, List<UserEntity> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (UserEntity row : rows) {
                int index = 1;
                for (UserColumn column : UserColumns.CHANGING) {
                    statement.setObject(
                            index++, column.parameter(row), column.type().jdbcType());
                }
                statement.setObject(index++, row.id);
                statement.setLong(index, row.version - 1);
                statement.addBatch();
            }
            requireAll(statement.executeBatch(), rows, row -> row.id);
        }
    }

    static void raise(Connection connection, List<RaisedUser> users) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RAISE)) {
            for (RaisedUser user : users) {
                SqlId.set(statement, 1, user.lastEntry());
                SqlId.set(statement, 2, user.id());
                statement.setLong(3, user.version());
                statement.addBatch();
            }
            requireAll(statement.executeBatch(), users, RaisedUser::id);
        }
    }

    static void vacate(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(VACATE)) {
            for (UUID id : ids) {
                statement.setString(1, NoKey.of(id));
                SqlId.set(statement, 2, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static <T> void requireAll(int[] counts, List<T> rows, Function<T, UUID> id) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new StaleVersionException(id.apply(rows.get(i)));
            }
        }
    }
}
