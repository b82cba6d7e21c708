package dev.people.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connections as a host would pool them. */
final class Pool {
    private static final int SIZE = 4;

    private Pool() {}

    static HikariDataSource of(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(SIZE);
        return new HikariDataSource(config);
    }

    /** With what makes batches of inserts fast, where the driver knows it. */
    static HikariDataSource forBatches(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            return of(url);
        }
        return of(url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true");
    }
}
