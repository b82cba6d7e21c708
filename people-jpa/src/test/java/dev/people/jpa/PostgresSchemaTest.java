package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresSchemaTest extends SchemaContract {
    @Override
    HikariDataSource empty() {
        return TestDatabase.postgres();
    }
}
