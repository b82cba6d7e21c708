package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Port: looks up and writes many accounts at once, in the way that is best for a database. */
interface UserBulk {
    /** The accounts that hold one of these keys, in one round trip; an id as a {@link UUID}. */
    List<UserEntity> holders(StatelessSession session, KeyColumn column, List<?> keys);

    /** Inserts these rows, all or none. */
    void insert(Connection connection, List<UserEntity> rows) throws SQLException;

    /**
     * Writes these changed rows in their order, each only if it still has the version before the row's.
     *
     * @throws dev.people.failure.StaleVersionException when one has not
     */
    void update(Connection connection, List<UserEntity> rows) throws SQLException;
}
