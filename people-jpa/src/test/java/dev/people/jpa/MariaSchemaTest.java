package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class MariaSchemaTest extends SchemaContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.mariaDb();
    }

    @Override
    protected boolean keepsWhatAFailedScriptDid() {
        return true;
    }

    @Override
    protected String scripts() {
        return "schema/mariadb";
    }
}
