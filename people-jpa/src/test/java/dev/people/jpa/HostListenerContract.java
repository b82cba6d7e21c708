package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.Users;
import dev.people.actor.Actor;
import dev.people.audit.AuditKind;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.finding.RejectedException;
import dev.people.profile.BuiltInField;
import dev.people.signal.ChangeEvent;
import dev.people.storage.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who listens inside of a host's transactions hears of changes after the host's own commit, and of no others. */
@Timeout(600)
class HostListenerContract extends TestedDatabase {
    private static UserDraft draft(String username) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ahlgren")
                .set(BuiltInField.EMAIL, username + "@example.org")
                .build();
    }

    private static Users users(People people) {
        return people.as(Actor.system("host")).users();
    }

    private HikariDataSource oneConnection() {
        HikariDataSource database = database();
        try (database) {
            JpaStorage.migrate(database);
        }
        return TestDatabase.oneConnection(database);
    }

    @Test
    void hearsOfChangesOnceTheHostHasCommitted() {
        try (HikariDataSource dataSource = oneConnection()) {
            JdbcTransactions transactions = JdbcTransactions.of(dataSource);
            List<ChangeEvent> heard = new ArrayList<>();
            try (People people =
                    People.on(JpaStorage.of(transactions)).onChange(heard::add).build()) {
                try (JdbcTransactions.Transaction transaction = transactions.begin()) {
                    users(people).create(draft("anna"), Activation.NONE);
                    assertThatExceptionOfType(RejectedException.class)
                            .isThrownBy(() -> users(people).create(draft("ANNA"), Activation.NONE));
                    users(people).create(draft("ben"), Activation.NONE);
                    assertThat(heard).isEmpty();
                    transaction.commit();
                }
                assertThat(heard)
                        .extracting(ChangeEvent::kind)
                        .containsExactly(AuditKind.USER_CREATED, AuditKind.USER_CREATED);
            }
        }
    }

    @Test
    void hearsNothingWhenTheHostRollsBack() {
        try (HikariDataSource dataSource = oneConnection()) {
            JdbcTransactions transactions = JdbcTransactions.of(dataSource);
            List<ChangeEvent> heard = new ArrayList<>();
            try (Storage storage = JpaStorage.of(transactions);
                    People people = People.on(storage).onChange(heard::add).build()) {
                try (JdbcTransactions.Transaction transaction = transactions.begin()) {
                    users(people).create(draft("anna"), Activation.NONE);
                    assertThat(transaction.connection()).isNotNull();
                }
                assertThat(heard).isEmpty();
                assertThat(Directory.everybody(storage)).isEmpty();
            }
        }
    }

    @Test
    void mayCallPeopleOverTheOnlyConnectionOfThePool() {
        try (HikariDataSource dataSource = oneConnection()) {
            JdbcTransactions transactions = JdbcTransactions.of(dataSource);
            List<String> seen = new ArrayList<>();
            List<People> self = new ArrayList<>();
            try (People people = People.on(JpaStorage.of(transactions))
                    .onChange(event -> event.userIds()
                            .forEach(id -> seen.add(users(self.get(0))
                                    .find(id)
                                    .orElseThrow()
                                    .username()
                                    .value())))
                    .build()) {
                self.add(people);
                try (JdbcTransactions.Transaction transaction = transactions.begin()) {
                    users(people).create(draft("anna"), Activation.NONE);
                    transaction.commit();
                }
                users(people).create(draft("ben"), Activation.NONE);
                assertThat(seen).containsExactly("anna", "ben");
            }
        }
    }

    /** A host that does not say when its transactions have committed. */
    private static final class Silent extends HostTransactions {
        private final JdbcTransactions transactions;

        private Silent(JdbcTransactions transactions) {
            this.transactions = transactions;
        }

        @Override
        protected boolean active() {
            return transactions.active();
        }

        @Override
        protected Connection connection() {
            return transactions.connection();
        }

        @Override
        protected void release(Connection connection) {
            transactions.release(connection);
        }

        @Override
        protected <T> T alone(ConnectionWork<T> work) throws SQLException {
            return transactions.alone(work);
        }
    }

    @Test
    void aHostThatDoesNotSayWhenItHasCommittedIsRefusedAndNothingIsWritten() {
        try (HikariDataSource dataSource = oneConnection()) {
            JdbcTransactions transactions = JdbcTransactions.of(dataSource);
            List<ChangeEvent> heard = new ArrayList<>();
            try (Storage storage = JpaStorage.of(new Silent(transactions));
                    People people = People.on(storage).onChange(heard::add).build()) {
                try (JdbcTransactions.Transaction transaction = transactions.begin()) {
                    assertThatIllegalStateException()
                            .isThrownBy(() -> users(people).create(draft("anna"), Activation.NONE))
                            .withMessageContaining("override afterCommit");
                    users(People.on(storage).build()).create(draft("ben"), Activation.NONE);
                    transaction.commit();
                }
                assertThat(heard).isEmpty();
                users(people).create(draft("cleo"), Activation.NONE);
                assertThat(heard).hasSize(1);
                assertThat(Directory.everybody(storage))
                        .extracting(user -> user.username().value())
                        .containsExactly("ben", "cleo");
            }
        }
    }
}
