package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class MariaBrokenChunkTest extends BrokenChunkContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.mariaDb();
    }
}
