package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresReportingSkewTest extends ReportingSkewContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.postgres();
    }
}
