package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2BrokenChunkTest extends BrokenChunkContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.h2();
    }
}
