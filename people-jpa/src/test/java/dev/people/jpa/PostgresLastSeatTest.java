package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresLastSeatTest extends LastSeatContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.postgres();
    }
}
