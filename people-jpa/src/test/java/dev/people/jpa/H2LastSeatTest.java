package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2LastSeatTest extends LastSeatContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.h2();
    }
}
