package dev.people.jpa;

import dev.people.storage.Guard;
import java.sql.SQLException;
import java.util.Objects;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/**
 * Locks a guard so that what is read afterwards is what the holder before has left behind, at REPEATABLE READ too. There
 * a transaction may read from a snapshot made before it came to wait here: a row that was merely locked shows nobody that,
 * so each holder counts the row up.
 */
final class GuardLock {
    private GuardLock() {}

    static void take(StatelessSession session, Guard guard) {
        GuardEntity row =
                Objects.requireNonNull(session.get(GuardEntity.class, guard.code(), LockMode.PESSIMISTIC_WRITE));
        if (turnAsRead(session, guard) != row.turn) {
            throw new Failures.ConflictException(new SQLException("The snapshot is older than the guard's last turn"));
        }
        row.turn++;
        session.update(row);
    }

    /** MariaDB answers from the snapshot here, where the lock above has found the newest row. */
    private static long turnAsRead(StatelessSession session, Guard guard) {
        return session.createSelectionQuery("select g.turn from GuardEntity g where g.name = :name", Long.class)
                .setParameter("name", guard.code())
                .getSingleResult();
    }
}
