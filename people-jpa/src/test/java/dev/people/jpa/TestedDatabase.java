package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;

/** What the contracts of this module are held against: an empty database, H2 unless a list of contracts says otherwise. */
abstract class TestedDatabase {
    private static volatile Supplier<HikariDataSource> databases = TestDatabase::h2;

    /** Has the contracts that run from now on in this JVM run on these databases. */
    static void use(Supplier<HikariDataSource> empty) {
        databases = empty;
    }

    /** An empty database, without a schema. */
    protected HikariDataSource database() {
        return databases.get();
    }
}
