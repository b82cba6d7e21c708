package dev.people.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** One statement a row, sent together: works on H2 and PostgreSQL. */
final class BatchBulk implements UserBulk {
    private static final String INSERT = "insert into people_user (" + UserColumns.names() + ") values ("
            + String.join(", ", Collections.nCopies(UserColumns.ALL.size(), "?")) + ")";

    @Override
    public List<UserEntity> holders(StatelessSession session, Map<KeyColumn, List<?>> keys) {
        List<UserEntity> found = new ArrayList<>();
        keys.forEach((column, some) -> found.addAll(holders(session, column, some)));
        return found;
    }

    private static List<UserEntity> holders(StatelessSession session, KeyColumn column, List<?> keys) {
        String query = "select * from people_user where " + column.column() + " = any(:keys)";
        Object[] array = column == KeyColumn.ID ? keys.toArray(UUID[]::new) : keys.toArray(String[]::new);
        return session.createNativeQuery(query, UserEntity.class)
                .setParameter("keys", array)
                .getResultList();
    }

    @Override
    public void insert(Connection connection, List<UserEntity> rows, Runnable meanwhile) throws SQLException {
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

    @Override
    public void update(Connection connection, List<UserEntity> rows) throws SQLException {
        UserUpdate.run(connection, rows);
    }

    @Override
    public void raise(Connection connection, List<RaisedUser> users) throws SQLException {
        UserUpdate.raise(connection, users);
    }
}
