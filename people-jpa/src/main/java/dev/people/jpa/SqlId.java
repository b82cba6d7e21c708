package dev.people.jpa;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** An id as a parameter of a plain statement. */
final class SqlId {
    private SqlId() {}

    static UUID get(ResultSet rows, int column) throws SQLException {
        return Database.MARIADB.isBelow(rows.getStatement().getConnection())
                ? MariaDb.id(rows.getBytes(column))
                : rows.getObject(column, UUID.class);
    }

    static void set(PreparedStatement statement, int index, UUID id) throws SQLException {
        if (Database.MARIADB.isBelow(statement.getConnection())) {
            statement.setBytes(index, MariaDb.bytes(id));
        } else {
            statement.setObject(index, id);
        }
    }
}
