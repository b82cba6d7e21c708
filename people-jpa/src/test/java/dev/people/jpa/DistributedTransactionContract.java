package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.finding.RejectedException;
import dev.people.profile.BuiltInField;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host whose transactions a coordinator ends: its connections refuse everything that would do so by itself. */
@Timeout(600)
class DistributedTransactionContract extends TestedDatabase {
    private static final Set<String> OF_THE_COORDINATOR =
            Set.of("setAutoCommit", "commit", "rollback", "setSavepoint", "releaseSavepoint");

    private static final class Coordinated extends HostTransactions {
        private final Connection handle;

        Coordinated(Connection connection) {
            this.handle = (Connection) Proxy.newProxyInstance(
                    Coordinated.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                        if (OF_THE_COORDINATOR.contains(method.getName())) {
                            throw new SQLException("not while a distributed transaction is active", "55000");
                        }
                        try {
                            return method.invoke(connection, values);
                        } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    });
        }

        @Override
        protected boolean active() {
            return true;
        }

        @Override
        protected Connection connection() {
            return handle;
        }

        @Override
        protected void release(Connection connection) {}

        /** What storage asks for when it is opened. */
        @Override
        protected <T> T alone(ConnectionWork<T> work) throws SQLException {
            return work.run(handle);
        }
    }

    @Test
    void takesPartAndUndoesRefusalsWithoutTheMethodsThatAreTheCoordinators() throws SQLException {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try (People people =
                        People.on(JpaStorage.of(new Coordinated(connection))).build()) {
                    create(people, "anna");
                    assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> create(people, "ANNA"));
                    create(people, "ben");
                    connection.commit();
                    create(people, "carla");
                    connection.rollback();
                }
            }
            try (JpaStorage storage = JpaStorage.of(database)) {
                assertThat(Directory.everybody(storage))
                        .extracting(user -> user.username().value())
                        .containsExactly("anna", "ben");
                assertThat(Directory.seatsUsed(storage)).isEqualTo(2);
            }
        }
    }

    private static void create(People people, String username) {
        UserDraft draft = UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ahlgren")
                .set(BuiltInField.EMAIL, username + "@example.org")
                .build();
        people.as(Actor.system("host")).users().create(draft, Activation.NONE);
    }
}
