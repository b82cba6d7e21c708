package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresHostTransactionTest extends HostTransactionContract {
    @Override
    HikariDataSource empty() {
        return TestDatabase.postgres();
    }
}
