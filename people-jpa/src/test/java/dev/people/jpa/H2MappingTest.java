package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2MappingTest extends MappingContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.h2();
    }
}
