package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2HostTransactionTest extends HostTransactionContract {
    @Override
    HikariDataSource empty() {
        return TestDatabase.h2();
    }
}
