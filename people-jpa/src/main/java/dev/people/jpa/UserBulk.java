package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Port: writes many new accounts at once, in the way that is best for a database. */
interface UserBulk {
    /** Inserts these rows, all or none. */
    void insert(Connection connection, List<UserEntity> rows) throws SQLException;
}
