package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresSchemaTest extends SchemaContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.postgres();
    }

    @Override
    protected boolean keepsWhatAFailedScriptDid() {
        return false;
    }

    @Override
    protected String scripts() {
        return "schema/postgresql";
    }
}
