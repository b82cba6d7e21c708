package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class MariaPrivacyTest extends PrivacyContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.mariaDb();
    }
}
