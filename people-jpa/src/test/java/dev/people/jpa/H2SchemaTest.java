package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2SchemaTest extends SchemaContract {
    @Override
    HikariDataSource empty() {
        return TestDatabase.h2();
    }
}
