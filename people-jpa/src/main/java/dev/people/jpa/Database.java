package dev.people.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.PostgreSQLDialect;

/** The databases that there are scripts and statements for. */
enum Database {
    H2("H2"),
    POSTGRESQL("PostgreSQL"),
    MARIADB("MariaDB");

    /** Those of PostgreSQL, for one transaction. */
    private static final String SETTINGS =
            "set local plan_cache_mode = force_custom_plan; set local enable_seqscan = off;"
                    + " select set_config('lock_timeout', '30s', true) where current_setting('lock_timeout') = '0'";

    private final String productName;

    Database(String productName) {
        this.productName = productName;
    }

    static Database of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        for (Database database : values()) {
            if (database.productName.equalsIgnoreCase(name)) {
                database.require(connection);
                return database;
            }
        }
        throw new IllegalArgumentException("People keeps its data in H2, PostgreSQL or MariaDB, not in " + name);
    }

    /** Whether this connection leads to it. */
    boolean isBelow(Connection connection) throws SQLException {
        return productName.equalsIgnoreCase(connection.getMetaData().getDatabaseProductName());
    }

    private void require(Connection connection) throws SQLException {
        switch (this) {
            case H2 -> requireEmptyTexts(connection);
            case POSTGRESQL -> {}
            case MARIADB -> MariaDb.require(connection);
        }
    }

    /** Standing in for Oracle, H2 keeps null for them. */
    private static void requireEmptyTexts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'MODE'")) {
            if (mode.next() && mode.getString(1).equalsIgnoreCase("Oracle")) {
                throw new IllegalArgumentException(
                        "As Oracle, H2 keeps no empty texts: leave MODE=Oracle out of its URL");
            }
        }
    }

    /** How Hibernate speaks to it. */
    Dialect dialect() {
        return switch (this) {
            case H2 -> new H2Dialect();
            case POSTGRESQL -> new PostgreSQLDialect();
            case MARIADB -> new MariaDBDialect();
        };
    }

    /** Where its scripts lie. */
    String scripts() {
        return "dev/people/jpa/schema/" + name().toLowerCase(Locale.ROOT);
    }

    /** What to do when a script has failed, where that does not undo the script's beginning. */
    String afterFailedScript() {
        return this == POSTGRESQL
                ? ""
                : ". " + productName
                        + " keeps what a script did before it failed: restore the database, or remove what the"
                        + " script made and its row in people_schema_history, then migrate again";
    }

    /** What Hibernate is to know of it besides its name. */
    Map<String, Object> mapping() {
        return this == MARIADB ? Map.of("hibernate.type.preferred_uuid_jdbc_type", "BINARY") : Map.of();
    }

    /**
     * At the beginning of a transaction of ours. An import fills a table that PostgreSQL has no statistics of yet, with
     * statements that it has prepared while the table was empty: left alone it reads the whole table for every chunk. It
     * also waits without end for locks of others unless it is told otherwise, as the other two are by themselves.
     */
    void begin(Connection connection) throws SQLException {
        switch (this) {
            case H2 -> {}
            case POSTGRESQL -> execute(connection, SETTINGS);
            case MARIADB -> MariaDb.begin(connection);
        }
    }

    /**
     * The same of a transaction that only reads: it sees one state of the data, and the database refuses to write.
     *
     * @return what is to be done when it is over
     */
    Access.Begun beginReading(Connection connection) throws SQLException {
        return switch (this) {
            case H2 -> H2Snapshot.begin(connection);
            case POSTGRESQL -> {
                execute(connection, "set transaction isolation level repeatable read, read only; " + SETTINGS);
                yield () -> {};
            }
            case MARIADB -> {
                MariaDb.beginReading(connection);
                yield () -> {};
            }
        };
    }

    /**
     * At the beginning of work, also in a host's transaction. At REPEATABLE READ, H2 makes a snapshot of each table when it
     * is first read: only if that of the guards is no newer than the others does it notice that a guard had another holder.
     */
    void enter(Connection connection) throws SQLException {
        if (this == H2 && connection.getTransactionIsolation() == Connection.TRANSACTION_REPEATABLE_READ) {
            execute(connection, "select turn from people_guard");
        }
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** The best ways to read and write many rows over connections like this one. */
    Bulk bulk(Connection connection) throws SQLException {
        return switch (this) {
            case H2 -> new Bulk(new BatchBulk(), new BatchLines(this), new BatchSubjects());
            case POSTGRESQL ->
                CopyBulk.isPossibleOn(connection)
                        ? new Bulk(new CopyBulk(), new ArrayLines(), new ArraySubjects())
                        : new Bulk(new BatchBulk(), new BatchLines(this), new BatchSubjects());
            case MARIADB -> new Bulk(new MariaBulk(), new BatchLines(this), new BatchSubjects());
        };
    }
}
