package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class MariaMappingTest extends MappingContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.mariaDb();
    }
}
