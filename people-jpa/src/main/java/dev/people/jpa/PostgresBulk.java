package dev.people.jpa;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One statement for all rows, each column an array: one round trip, and one plan for the server. */
final class PostgresBulk implements UserBulk {
    private static final String INSERT = "insert into people_user (" + UserColumns.names() + ") select * from unnest("
            + UserColumns.ALL.stream()
                    .map(column -> "?::" + column.type().postgresName() + "[]")
                    .collect(Collectors.joining(", "))
            + ")";

    @Override
    public void insert(Connection connection, List<UserEntity> rows) throws SQLException {
        List<Array> arrays = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (UserColumn column : UserColumns.ALL) {
                Object[] elements = rows.stream().map(column::element).toArray();
                Array array = connection.createArrayOf(column.type().postgresName(), elements);
                arrays.add(array);
                statement.setArray(arrays.size(), array);
            }
            statement.executeUpdate();
        } finally {
            for (Array array : arrays) {
                array.free();
            }
        }
    }
}
