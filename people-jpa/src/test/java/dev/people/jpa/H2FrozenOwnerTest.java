package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2FrozenOwnerTest extends FrozenOwnerContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.h2();
    }
}
