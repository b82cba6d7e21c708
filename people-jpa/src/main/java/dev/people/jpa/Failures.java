package dev.people.jpa;

import dev.people.failure.DoneEarlierException;
import dev.people.failure.KeyTakenException;
import dev.people.failure.StorageException;
import dev.people.failure.StorageUnavailableException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.JDBCException;

/**
 * What an error of the database means. Messages of drivers hold colliding values, which are personal data: none of them
 * gets into ours, and the driver's exception is kept as the cause only where it cannot hold one.
 */
final class Failures {
    private static final String UNIQUE = "23505";
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03", "HYT00");
    private static final String POSTGRESQL_LOCK_TIMEOUT = "55P03";
    /** H2, MariaDB. */
    private static final Set<Integer> LOCK_TIMEOUTS = Set.of(50200, 1205);

    /** H2: concurrent update, deadlock, lock time-out. */
    private static final Set<Integer> H2_CONFLICTS = Set.of(90131, 40001, 50200);
    /** H2: in use by another process, broken connection, closed, unreachable. */
    private static final Set<Integer> H2_GONE = Set.of(90020, 90067, 90098, 90121, 90043, 90146, 90028, 90031);
    /** MariaDB: lock time-out (which undoes one statement only), deadlock, record changed since the snapshot. */
    private static final Set<Integer> MARIADB_CONFLICTS = Set.of(1205, 1213, 1020);
    /** MariaDB: access denied (two kinds), no such database, killed, read-only, disk or table full. */
    private static final Set<Integer> MARIADB_GONE = Set.of(1044, 1045, 1049, 1927, 1290, 1021, 1114);

    private static final int MARIADB_DUPLICATE = 1062;
    /** Bad values, broken constraints and views' conditions, what a host's triggers raise: the texts show the row. */
    private static final Set<String> TELLING = Set.of("22", "23", "44", "45", "P0");

    private static final Map<String, KeyTakenException.Key> KEYS = Map.of(
            "people_user_username_uq", KeyTakenException.Key.USERNAME,
            "people_user_email_uq", KeyTakenException.Key.EMAIL,
            "people_user_employee_uq", KeyTakenException.Key.EMPLOYEE_ID,
            "people_user_field_uq", KeyTakenException.Key.FIELD,
            "people_user_pk", KeyTakenException.Key.ID);
    private static final Set<String> OPERATIONS =
            Set.of("people_audit_pk", "people_run_chunk_pk", "people_run_pk", "people_plan_pk", "people_plan_part_pk");

    /** Two put the first one at the same time: run again, the later one finds the other's. */
    private static final Set<String> PUT = Set.of("people_credential_pk", "people_reporting_line_pk");

    /** How an object without a text of its own prints. */
    private static final Pattern OBJECT = Pattern.compile("\\b(?:\\w+\\.)+[\\w$]+@[0-9a-f]+");

    private Failures() {}

    static StorageException of(RuntimeException e) {
        if (e instanceof StorageException storage) {
            return storage;
        }
        return sql(e).map(cause -> of(cause, statement(e))).orElseGet(() -> new StorageException("Storage failed", e));
    }

    /** The statement that Hibernate knows to have failed. */
    private static String statement(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCException jdbc && jdbc.getSQL() != null) {
                return jdbc.getSQL();
            }
        }
        return "";
    }

    static StorageException of(SQLException e) {
        return of(e, "");
    }

    /** With the statement, since MariaDB does not say which table's primary key is broken. */
    static StorageException of(SQLException e, String statement) {
        String state = state(e);
        if (isDuplicate(e)) {
            return unique(e, statement);
        }
        if (isConflict(e)) {
            return new ConflictException(e);
        }
        if (isGone(e)) {
            return gone(e);
        }
        if (TELLING.stream().anyMatch(state::startsWith)) {
            return new StorageException("The database refused a value or a row (" + state + ", " + e.getErrorCode()
                    + "): which one stands in its own log");
        }
        return new StorageException("The database refused (" + state + "): " + text(e), e);
    }

    /** Whether a row is there already. */
    static boolean isDuplicate(SQLException e) {
        return state(e).equals(UNIQUE) || e.getErrorCode() == MARIADB_DUPLICATE;
    }

    /** Also whatever keeps a data source from handing out a connection; pools have no code for being closed. */
    static StorageUnavailableException gone(SQLException e) {
        return new StorageUnavailableException("The database is not there or went away: " + text(e), e);
    }

    private static StorageException unique(SQLException e, String statement) {
        String message = e.getErrorCode() == MARIADB_DUPLICATE
                ? MariaDuplicate.constraint(text(e), statement)
                : text(e).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, KeyTakenException.Key> key : KEYS.entrySet()) {
            if (message.contains(key.getKey())) {
                return new KeyTakenException(key.getValue());
            }
        }
        if (PUT.stream().anyMatch(message::contains)) {
            return new ConflictException(new SQLException("Put by another one at the same time", UNIQUE));
        }
        for (String operation : OPERATIONS) {
            if (message.contains(operation)) {
                return new DoneEarlierException(operation);
            }
        }
        return new StorageException("A constraint of the database is broken (" + UNIQUE + ")");
    }

    static boolean isConflict(SQLException e) {
        return CONFLICTS.contains(state(e))
                || H2_CONFLICTS.contains(e.getErrorCode())
                || MARIADB_CONFLICTS.contains(e.getErrorCode());
    }

    /** Somebody else held a lock for too long; unlike a deadlock, that is not over soon. */
    static boolean isLockTimeout(SQLException e) {
        return state(e).equals(POSTGRESQL_LOCK_TIMEOUT) || LOCK_TIMEOUTS.contains(e.getErrorCode());
    }

    private static boolean isGone(SQLException e) {
        String state = state(e);
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300")
                || state.equals("28P01")
                || state.equals("3D000")
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || H2_GONE.contains(e.getErrorCode())
                || MARIADB_GONE.contains(e.getErrorCode());
    }

    /** The error of the database below an exception of Hibernate's; of a batch, the one of its statement. */
    static Optional<SQLException> sql(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                boolean inner = cause instanceof BatchUpdateException && sql.getNextException() != null;
                return Optional.of(inner ? sql.getNextException() : sql);
            }
        }
        return Optional.empty();
    }

    private static String state(SQLException e) {
        return Optional.ofNullable(e.getSQLState()).orElse("");
    }

    /** The first line, where the values of a broken constraint do not stand yet. */
    static String text(SQLException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse("no message");
        String line = message.lines().findFirst().orElse("no message");
        return OBJECT.matcher(line).replaceAll("it").replace("; SQL statement:", "");
    }

    /** Two transactions got in each other's way: this one is lost and may be run again. */
    static final class ConflictException extends StorageException {
        private static final long serialVersionUID = 1L;

        ConflictException(SQLException cause) {
            super(
                    isLockTimeout(cause)
                            ? "Another transaction holds what this one needs, and did not end in time"
                            : "Two transactions got in each other's way",
                    cause);
        }
    }
}
