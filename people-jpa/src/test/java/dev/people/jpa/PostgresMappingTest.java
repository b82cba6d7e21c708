package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresMappingTest extends MappingContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.postgres();
    }
}
