package dev.people.jpa;

import dev.people.failure.SchemaMismatchException;
import dev.people.user.Username;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether the schema is one that this version works with. */
final class SchemaCheck {
    /** The version that the newest script leaves behind. */
    static final int VERSION = 1;

    private static final String TABLE = "people_schema";
    private static final Set<String> COLUMNS = Set.of("version", "oldest_compatible", "key_version");

    private SchemaCheck() {}

    static void require(Connection connection, TableSchema schema) throws SQLException {
        if (!schema.exists(connection)) {
            throw missing();
        }
        schema.inside(connection, in -> {
            require(in);
            return in;
        });
    }

    static boolean isUpToDate(Connection connection, TableSchema schema) throws SQLException {
        try {
            require(connection, schema);
            return true;
        } catch (SchemaMismatchException e) {
            return false;
        }
    }

    private static void require(Connection connection) throws SQLException {
        refuseForeign(connection);
        if (columns(connection).isEmpty()) {
            throw missing();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select version, oldest_compatible, key_version from people_schema")) {
            if (!row.next()) {
                throw missing();
            }
            check(row.getInt(1), row.getInt(2), row.getInt(3));
        }
    }

    private static SchemaMismatchException missing() {
        return new SchemaMismatchException(
                SchemaMismatchException.Kind.MISSING,
                "The database has no schema of People: run JpaStorage.migrate, or the scripts in the jar");
    }

    /** Where another program has a table of this name there is nothing to read and nothing to bring up to date. */
    static void refuseForeign(Connection connection, TableSchema schema) throws SQLException {
        if (schema.exists(connection)) {
            schema.inside(connection, in -> {
                refuseForeign(in);
                return in;
            });
        }
    }

    private static void refuseForeign(Connection connection) throws SQLException {
        Set<String> columns = columns(connection);
        if (!columns.isEmpty() && !columns.containsAll(COLUMNS)) {
            throw new SchemaMismatchException(
                    SchemaMismatchException.Kind.FOREIGN,
                    "The table people_schema of this database is not that of People: use another schema or database");
        }
    }

    private static Set<String> columns(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String stored = metaData.storesUpperCaseIdentifiers() ? TABLE.toUpperCase(Locale.ROOT) : TABLE;
        Set<String> names = new HashSet<>();
        try (ResultSet columns =
                metaData.getColumns(connection.getCatalog(), connection.getSchema(), pattern(metaData, stored), null)) {
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static String pattern(DatabaseMetaData metaData, String name) throws SQLException {
        return name.replace("_", metaData.getSearchStringEscape() + "_");
    }

    private static void check(int version, int oldestCompatible, int keyVersion) {
        if (version < VERSION) {
            throw new SchemaMismatchException(
                    SchemaMismatchException.Kind.OLDER,
                    "The schema has version " + version + ", this version of People needs " + VERSION
                            + ": run JpaStorage.migrate, or the newer scripts in the jar");
        }
        if (oldestCompatible > VERSION) {
            throw new SchemaMismatchException(
                    SchemaMismatchException.Kind.NEWER,
                    "The schema has version " + version + " and needs a People that knows version " + oldestCompatible
                            + ", this one knows " + VERSION + ": use a newer version of People");
        }
        if (keyVersion != Username.KEY_VERSION) {
            throw new SchemaMismatchException(
                    SchemaMismatchException.Kind.OTHER_KEYS,
                    "Canonical keys were made by rules of version " + keyVersion + ", this version of People has "
                            + Username.KEY_VERSION + ": run JpaStorage.migrate of the version that recomputes them");
        }
    }
}
