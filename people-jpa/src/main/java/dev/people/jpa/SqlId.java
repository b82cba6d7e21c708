package dev.people.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** An id as a parameter of a plain statement. */
final class SqlId {
    private SqlId() {}

    static void set(PreparedStatement statement, int index, UUID id) throws SQLException {
        if (Database.MARIADB.isBelow(statement.getConnection())) {
            statement.setBytes(index, MariaDb.bytes(id));
        } else {
            statement.setObject(index, id);
        }
    }
}
