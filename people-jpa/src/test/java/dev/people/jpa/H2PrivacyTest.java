package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2PrivacyTest extends PrivacyContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.h2();
    }
}
