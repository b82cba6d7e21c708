package dev.people.jpa;

import com.zaxxer.hikari.HikariDataSource;

class MariaLastSeatTest extends LastSeatContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.mariaDb();
    }
}
