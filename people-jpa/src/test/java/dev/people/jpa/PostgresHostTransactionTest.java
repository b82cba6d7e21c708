package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresHostTransactionTest extends HostTransactionContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.postgres();
    }
}
