package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2HostTransactionTest extends HostTransactionContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.h2();
    }
}
