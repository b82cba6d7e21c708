package dev.people.jpa;

import dev.people.failure.StaleVersionException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes changed accounts in their order, each only if it still has the version that it was read with. */
final class UserUpdate {
    private static final List<UserColumn> CHANGED = UserColumns.ALL.stream()
            .filter(column -> !column.name().equals("id") && !column.name().equals("created_at"))
            .toList();
    private static final String UPDATE = "update people_user set "
            + CHANGED.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "))
            + " where id = ? and version = ?";

    private UserUpdate() {}

    static void run(Connection connection, List<UserEntity> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (UserEntity row : rows) {
                int index = 1;
                for (UserColumn column : CHANGED) {
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

    private static void requireAll(int[] counts, List<UserEntity> rows) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new StaleVersionException(rows.get(i).id);
            }
        }
    }
}
