package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Something that is done on a connection.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
public interface ConnectionWork<T> {
    /**
     * Does it. Neither commits nor closes the connection.
     *
     * @throws SQLException when the database refuses
     */
    T run(Connection connection) throws SQLException;
}
