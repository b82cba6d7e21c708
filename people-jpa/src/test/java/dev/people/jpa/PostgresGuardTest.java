package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresGuardTest extends GuardContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.postgres();
    }
}
