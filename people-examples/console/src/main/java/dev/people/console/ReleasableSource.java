package dev.people.console;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.failure.StorageUnavailableException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections that can be closed for as long as nobody needs one, and opens again by itself: an embedded database
 * is locked as long as one connection is open. Thread-safe.
 */
final class ReleasableSource implements DataSource, AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long BETWEEN_MILLIS = 200;

    private final Supplier<HikariDataSource> opening;

    @Nullable
    private HikariDataSource pool;

    /** Opens the first pool at once, so that a database that is not there is noticed. */
    ReleasableSource(Supplier<HikariDataSource> opening) {
        this.opening = opening;
        this.pool = opening.get();
    }

    /** Closes all connections until the next one is needed. */
    synchronized void release() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }

    private synchronized HikariDataSource pool() {
        if (pool == null) {
            pool = openedAgain(System.nanoTime());
        }
        return pool;
    }

    /** Somebody else may have the database meanwhile, for as long as a short command takes. */
    private HikariDataSource openedAgain(long since) {
        while (true) {
            try {
                return opening.get();
            } catch (StorageUnavailableException e) {
                if (System.nanoTime() - since > PATIENCE_NANOS) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(StorageUnavailableException because) {
        try {
            Thread.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw because;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The user is set with the pool");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("It logs by SLF4J");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : pool().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || pool().isWrapperFor(type);
    }

    @Override
    public void close() {
        release();
    }
}
