package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2GuardTest extends GuardContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.h2();
    }
}
