package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresPrivacyTest extends PrivacyContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.postgres();
    }
}
