package dev.people.jpa;

import static dev.people.contract.UserFixture.anna;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.contract.Directory;
import dev.people.failure.StorageUnavailableException;
import dev.people.storage.Work;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mariadb.jdbc.MariaDbDataSource;

/** A MariaDB that is down, or goes down while somebody works. */
@Timeout(600)
class MariaUnavailableTest {
    private static Object insert(Work work) {
        work.users().insert(List.of(anna().user()));
        return "inserted";
    }

    private static Object breakOff(HikariDataSource database, Object answer) {
        List<String> connections = TestDatabase.column(
                database,
                "select concat('kill ', id) from information_schema.processlist"
                        + " where db = database() and id <> connection_id()");
        TestDatabase.execute(database, connections.toArray(String[]::new));
        return answer;
    }

    @Test
    void aServerThatBreaksOffATransaction() {
        try (HikariDataSource database = TestDatabase.mariaDb()) {
            JpaStorage.migrate(database);
            try (JpaStorage storage = JpaStorage.of(database)) {
                assertThatExceptionOfType(StorageUnavailableException.class)
                        .isThrownBy(() -> storage.<Long>write(work -> {
                            breakOff(database, insert(work));
                            return work.users().count();
                        }));
                assertThat(Directory.everybody(storage)).isEmpty();
            }
        }
    }

    @Test
    void aServerThatIsGoneAtTheCommit() {
        try (HikariDataSource database = TestDatabase.mariaDb()) {
            JpaStorage.migrate(database);
            try (JpaStorage storage = JpaStorage.of(database)) {
                assertThatExceptionOfType(StorageUnavailableException.class)
                        .isThrownBy(() -> storage.<Object>write(work -> breakOff(database, insert(work))));
                assertThat(Directory.everybody(storage)).isEmpty();
            }
        }
    }

    @Test
    void aServerThatIsNotThere() throws SQLException, IOException {
        MariaDbDataSource nobody = new MariaDbDataSource("jdbc:mariadb://localhost:" + freePort() + "/people");
        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> JpaStorage.of(nobody));
        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> JpaStorage.migrate(nobody));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
