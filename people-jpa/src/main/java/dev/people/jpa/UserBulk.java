package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Port: looks up and writes many accounts at once, in the way that is best for a database. */
interface UserBulk {
    /**
     * The accounts that hold one of these keys, in at most a round trip a column; one that holds several may come several
     * times. An id is a {@link UUID}, everything else a text; no list is empty.
     */
    List<UserEntity> holders(StatelessSession session, Map<KeyColumn, List<?>> keys);

    /**
     * Inserts these rows, all or none.
     *
     * @param meanwhile what may be done, without the database, while it is busy
     */
    void insert(Connection connection, List<UserEntity> rows, Runnable meanwhile) throws SQLException;

    /**
     * Writes these changed rows in their order, each only if it still has the version before the row's.
     *
     * @throws dev.people.failure.StaleVersionException when one has not
     */
    void update(Connection connection, List<UserEntity> rows) throws SQLException;

    /**
     * Writes versions and newest audit entries in this order, each only if the row still has the version it was read with.
     *
     * @throws dev.people.failure.StaleVersionException when one has not
     */
    void raise(Connection connection, List<RaisedUser> users) throws SQLException;
}
