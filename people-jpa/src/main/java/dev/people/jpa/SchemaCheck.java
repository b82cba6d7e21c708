package dev.people.jpa;

import dev.people.failure.SchemaMismatchException;
import dev.people.user.Username;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Whether the schema is one that this version works with. */
final class SchemaCheck {
    /** The version that the newest script leaves behind. */
    static final int VERSION = 1;

    private SchemaCheck() {}

    static void require(Connection connection) throws SQLException {
        if (!exists(connection)) {
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

    private static boolean exists(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String name = "people_schema";
        String stored = metaData.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
        try (ResultSet tables = metaData.getTables(connection.getCatalog(), connection.getSchema(), stored, null)) {
            return tables.next();
        }
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
