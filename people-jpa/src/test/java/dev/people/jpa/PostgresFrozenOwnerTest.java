package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresFrozenOwnerTest extends FrozenOwnerContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.postgres();
    }
}
