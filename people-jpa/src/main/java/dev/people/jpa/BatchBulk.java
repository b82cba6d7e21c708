package dev.people.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** One statement a row, sent together: works on every database. */
final class BatchBulk implements UserBulk {
    private static final String INSERT = "insert into people_user (" + UserColumns.names() + ") values ("
            + String.join(", ", Collections.nCopies(UserColumns.ALL.size(), "?")) + ")";

    @Override
    public void insert(Connection connection, List<UserEntity> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (UserEntity row : rows) {
                for (int i = 0; i < UserColumns.ALL.size(); i++) {
                    UserColumn column = UserColumns.ALL.get(i);
                    statement.setObject(
                            i + 1, column.parameter(row), column.type().jdbcType());
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
