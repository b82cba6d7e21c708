package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class H2ReportingSkewTest extends ReportingSkewContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.h2();
    }
}
