package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2SchemaTest extends SchemaContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.h2();
    }

    @Override
    protected boolean keepsWhatAFailedScriptDid() {
        return true;
    }

    @Override
    protected String scripts() {
        return "schema/h2";
    }
}
