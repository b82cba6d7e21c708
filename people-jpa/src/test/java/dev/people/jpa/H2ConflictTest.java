package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2ConflictTest extends ConflictContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.h2();
    }
}
