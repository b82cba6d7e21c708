package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresBrokenChunkTest extends BrokenChunkContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.postgres();
    }
}
