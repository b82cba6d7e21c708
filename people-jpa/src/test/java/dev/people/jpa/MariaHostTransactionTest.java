package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class MariaHostTransactionTest extends HostTransactionContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.mariaDb();
    }
}
