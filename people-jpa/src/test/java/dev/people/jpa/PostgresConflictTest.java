package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresConflictTest extends ConflictContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.postgres();
    }
}
