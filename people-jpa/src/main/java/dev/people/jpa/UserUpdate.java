package dev.people.jpa;

import dev.people.failure.StaleVersionException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes changed accounts in their order, each only if it still has the version that it was read with. */
final class UserUpdate {
    private static final String UPDATE = "update people_user set "
            + UserColumns.CHANGING.stream()
                    .map(column -> column.name() + " = ?")
                    .collect(Collectors.joining(", "))
            + " where id = ? and version = ?";

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
            requireAll(statement.executeBatch(), rows);
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

    private static void requireAll(int[] counts, List<UserEntity> rows) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new StaleVersionException(rows.get(i).id);
            }
        }
    }
}
