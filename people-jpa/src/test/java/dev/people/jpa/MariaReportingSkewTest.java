package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class MariaReportingSkewTest extends ReportingSkewContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.mariaDb();
    }
}
