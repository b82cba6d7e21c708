package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class MariaGuardTest extends GuardContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.mariaDb();
    }
}
