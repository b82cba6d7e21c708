package dev.people.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases that there are scripts and statements for. */
enum Database {
    H2("H2"),
    POSTGRESQL("PostgreSQL");

    private final String productName;

    Database(String productName) {
        this.productName = productName;
    }

    static Database of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        for (Database database : values()) {
            if (database.productName.equalsIgnoreCase(name)) {
                return database;
            }
        }
        throw new IllegalArgumentException("People keeps its data in H2 or PostgreSQL, not in " + name);
    }

    String productName() {
        return productName;
    }

    /** Where its scripts lie. */
    String scripts() {
        return "dev/people/jpa/schema/" + name().toLowerCase(Locale.ROOT);
    }

    UserBulk bulk() {
        return this == POSTGRESQL ? new PostgresBulk() : new BatchBulk();
    }
}
