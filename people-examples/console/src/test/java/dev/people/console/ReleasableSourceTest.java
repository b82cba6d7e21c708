package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.failure.StorageUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pool that lets others at an embedded database while nobody needs it. */
class ReleasableSourceTest {
    @TempDir
    Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("db");
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        return pool;
    }

    /** Within a process H2 opens a file with other settings only while it is closed. */
    private boolean isFree() {
        try (Connection other = DriverManager.getConnection(url() + ";ACCESS_MODE_DATA=r")) {
            return other.isReadOnly();
        } catch (SQLException e) {
            return false;
        }
    }

    @Test
    void opensAgainByItselfAfterItWasReleased() throws SQLException {
        AtomicInteger opened = new AtomicInteger();
        try (ReleasableSource source = new ReleasableSource(() -> {
            opened.incrementAndGet();
            return pool();
        })) {
            source.getConnection().close();
            assertThat(isFree()).as("open").isFalse();
            source.release();
            source.release();
            assertThat(isFree()).as("released").isTrue();
            source.getConnection().close();
            assertThat(opened).hasValue(2);
        }
        assertThat(isFree()).as("closed").isTrue();
    }

    @Test
    void waitsForWhoeverHasTheDatabaseForAMoment() throws SQLException {
        AtomicInteger tries = new AtomicInteger();
        try (ReleasableSource source = new ReleasableSource(() -> {
            int number = tries.incrementAndGet();
            if (number == 2 || number == 3) {
                throw new StorageUnavailableException("in use", new SQLException("in use"));
            }
            return pool();
        })) {
            source.release();
            try (Connection connection = source.getConnection()) {
                assertThat(connection.isValid(1)).isTrue();
            }
            assertThat(tries).hasValue(4);
        }
    }

    @Test
    void aDatabaseThatIsNotThereAtTheBeginningIsNotWaitedFor() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> new ReleasableSource(() -> {
                    tries.incrementAndGet();
                    throw new StorageUnavailableException("not there", new SQLException("not there"));
                }))
                .isInstanceOf(StorageUnavailableException.class);
        assertThat(tries).hasValue(1);
    }
}
