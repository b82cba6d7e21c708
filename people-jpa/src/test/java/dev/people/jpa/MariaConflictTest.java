package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class MariaConflictTest extends ConflictContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.mariaDb();
    }
}
