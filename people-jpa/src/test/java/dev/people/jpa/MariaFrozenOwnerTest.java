package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class MariaFrozenOwnerTest extends FrozenOwnerContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.mariaDb();
    }
}
