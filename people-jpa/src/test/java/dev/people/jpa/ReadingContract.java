package dev.people.jpa;

import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.contract.UserFixture;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What work that only reads sees, and what its connection is like afterwards. */
@Timeout(600)
class ReadingContract extends TestedDatabase {
    private static void insert(JpaStorage storage, UserFixture user) {
        storage.<Boolean>write(work -> {
            work.users().insert(List.of(user.user()));
            return true;
        });
    }

    private static List<User> everybody(Work work) {
        return work.users().page(UserQuery.all(10));
    }

    @Test
    void seesOneStateOfTheDataWhateverOthersCommitMeanwhile() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            try (JpaStorage storage = JpaStorage.of(database)) {
                insert(storage, anna());
                List<List<User>> seen = storage.read(work -> {
                    List<User> before = everybody(work);
                    CompletableFuture.runAsync(() -> insert(storage, ben())).join();
                    assertThat(work.users().count()).isEqualTo(1);
                    return List.of(before, everybody(work));
                });
                assertThat(seen.get(1)).isEqualTo(seen.get(0)).containsExactly(anna().user());
                assertThat(storage.<Integer>read(work -> everybody(work).size()))
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void givesItsConnectionBackAsItWas() throws SQLException {
        try (HikariDataSource database = database();
                HikariDataSource single = TestDatabase.single(database)) {
            JpaStorage.migrate(database);
            int isolation = isolation(single);
            try (JpaStorage storage = JpaStorage.of(single)) {
                assertThat(storage.<Integer>read(work -> everybody(work).size()))
                        .isZero();
                assertThat(isolation(single)).isEqualTo(isolation);
                insert(storage, anna());
                assertThatIllegalStateException()
                        .isThrownBy(() -> storage.<Boolean>read(work -> {
                            work.users().insert(List.of(ben().user()));
                            return true;
                        }));
                assertThat(isolation(single)).isEqualTo(isolation);
                insert(storage, ben());
            }
        }
    }

    private static int isolation(HikariDataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getTransactionIsolation();
        }
    }

    @Test
    void refusesToWriteInAHostsTransactionWhichGoesOn() throws SQLException {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            JdbcTransactions host = JdbcTransactions.of(database);
            try (JpaStorage storage = JpaStorage.of(host)) {
                try (JdbcTransactions.Transaction tx = host.begin()) {
                    insert(storage, anna());
                    assertThatIllegalStateException()
                            .isThrownBy(() -> storage.<Boolean>read(work -> {
                                work.users().insert(List.of(ben().user()));
                                return true;
                            }));
                    assertThat(storage.<Integer>read(work -> everybody(work).size()))
                            .isEqualTo(1);
                    tx.commit();
                }
                assertThat(storage.<Integer>read(work -> everybody(work).size()))
                        .isEqualTo(1);
            }
        }
    }
}
