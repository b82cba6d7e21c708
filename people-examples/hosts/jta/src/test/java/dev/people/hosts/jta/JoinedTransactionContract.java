package dev.people.hosts.jta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.failure.StorageUnavailableException;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.user.BlockReason;
import dev.people.user.User;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host whose transactions are those of JTA, mostly over a pool of one connection: who asked for a second one would wait. */
@Timeout(120)
abstract class JoinedTransactionContract {
    /** An empty database. */
    abstract UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> database() throws SQLException;

    @Test
    void aChangeCommitsWithTheHost() throws Exception {
        try (Host host = Host.over(database(), 1)) {
            try (OpenTransaction transaction = host.begin()) {
                host.order(1);
                User anna = host.create("anna");
                host.order(2);
                host.users().block(anna.id(), BlockReason.OTHER, "ordered too much");
                transaction.commit();
            }
            assertThat(host.orders()).containsExactly(1, 2);
            assertThat(host.usernames()).containsExactly("anna");
            assertThat(Directory.seatsUsed(host.jta().storage())).isZero();
        }
    }

    @Test
    void aRollbackUndoesWhatBothHaveWritten() throws Exception {
        try (Host host = Host.over(database(), 1)) {
            Directory before = Directory.of(host.jta().storage());
            try (OpenTransaction transaction = host.begin()) {
                host.create("anna");
                host.order(1);
                assertThat(host.usernames()).containsExactly("anna");
                transaction.undo();
            }
            assertThat(host.orders()).isEmpty();
            assertThat(Directory.of(host.jta().storage())).isEqualTo(before);
        }
    }

    @Test
    void aRefusalLeavesNoTraceInTheHostsTransactionWhichGoesOn() throws Exception {
        try (Host host = Host.over(database(), 1)) {
            host.create("anna");
            Directory before = Directory.of(host.jta().storage());
            try (OpenTransaction transaction = host.begin()) {
                host.order(1);
                assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> host.create("ANNA"));
                host.order(2);
                transaction.commit();
            }
            assertThat(host.orders()).containsExactly(1, 2);
            assertThat(Directory.of(host.jta().storage())).isEqualTo(before);
        }
    }

    @Test
    void whatHappensWhileTheTransactionIsSuspendedStaysWhenItIsUndone() throws Exception {
        try (Host host = Host.over(database(), 2)) {
            try (OpenTransaction transaction = host.begin()) {
                host.create("anna");
                Transaction suspended = JtaHost.manager().suspend();
                host.create("ben");
                JtaHost.manager().resume(suspended);
                host.create("carla");
                transaction.undo();
            }
            assertThat(host.usernames()).containsExactly("ben");
        }
    }

    @Test
    void saysThatTheDatabaseIsNotThereWhileTheOnlyConnectionIsSuspended() throws Exception {
        try (Host host = Host.over(database(), 1)) {
            try (OpenTransaction transaction = host.begin()) {
                host.create("anna");
                Transaction suspended = JtaHost.manager().suspend();
                assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> host.create("ben"));
                JtaHost.manager().resume(suspended);
                transaction.commit();
            }
            assertThat(host.usernames()).containsExactly("anna");
        }
    }

    @Test
    void aTransactionInsideOfASuspendedOneIsCommittedByItself() throws Exception {
        try (Host host = Host.over(database(), 2)) {
            try (OpenTransaction outer = host.begin()) {
                host.create("anna");
                Transaction suspended = JtaHost.manager().suspend();
                try (OpenTransaction inner = host.begin()) {
                    host.create("ben");
                    host.order(1);
                    inner.commit();
                }
                JtaHost.manager().resume(suspended);
                assertThat(host.usernames()).containsExactly("anna", "ben");
                outer.undo();
            }
            assertThat(host.usernames()).containsExactly("ben");
            assertThat(host.orders()).containsExactly(1);
        }
    }

    @Test
    void nothingStaysOfWhatIsCalledInATransactionThatIsMarkedToBeUndone() throws Exception {
        try (Host host = Host.over(database(), 1)) {
            try (OpenTransaction transaction = host.begin()) {
                host.order(1);
                JtaHost.manager().setRollbackOnly();
                host.create("anna");
                assertThatExceptionOfType(RollbackException.class).isThrownBy(transaction::commit);
            }
            assertThat(host.orders()).isEmpty();
            assertThat(host.usernames()).isEmpty();
        }
    }

    @Test
    void whatWaitsForTheCommitRunsAfterItAndUsesTheOnlyConnection() throws Exception {
        try (Host host = Host.over(database(), 1)) {
            List<String> seen = new ArrayList<>();
            try (OpenTransaction transaction = host.begin()) {
                host.order(1);
                host.jta().transactions().afterCommit(() -> {
                    seen.add("committed");
                    host.create("anna");
                });
                assertThat(seen).isEmpty();
                transaction.commit();
            }
            assertThat(seen).containsExactly("committed");
            assertThat(host.usernames()).containsExactly("anna");
        }
    }

    @Test
    void whatWaitsForTheCommitIsForgottenAfterARollback() throws Exception {
        try (Host host = Host.over(database(), 1)) {
            List<String> seen = new ArrayList<>();
            try (OpenTransaction transaction = host.begin()) {
                host.order(1);
                host.jta().transactions().afterCommit(() -> seen.add("undone"));
                transaction.undo();
            }
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void whatWaitsForTheCommitOfATransactionThatIsMarkedToBeUndoneIsForgotten() throws Exception {
        try (Host host = Host.over(database(), 1)) {
            List<String> seen = new ArrayList<>();
            try (OpenTransaction transaction = host.begin()) {
                JtaHost.manager().setRollbackOnly();
                host.jta().transactions().afterCommit(() -> seen.add("undone"));
                assertThatExceptionOfType(RollbackException.class).isThrownBy(transaction::commit);
            }
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void whatWaitsForNoTransactionRunsAtOnce() throws Exception {
        try (Host host = Host.over(database(), 1)) {
            List<String> seen = new ArrayList<>();
            host.jta().transactions().afterCommit(() -> seen.add("at once"));
            assertThat(seen).containsExactly("at once");
        }
    }

    @Test
    void appliesAPlanOutsideOfTransactionsAndRefusesItInside() throws Exception {
        try (Host host = Host.over(database(), 1)) {
            Plan plan =
                    host.jta().people().as(Actor.system("host")).imports().plan(people(), ImportOptions.addAndUpdate());
            try (OpenTransaction transaction = host.begin()) {
                host.order(1);
                assertThatIllegalStateException()
                        .isThrownBy(() -> apply(host, plan))
                        .withMessageContaining("outside of your transaction");
                transaction.commit();
            }
            assertThat(host.usernames()).isEmpty();
            apply(host, plan);
            assertThat(host.usernames()).containsExactly("anna", "ben");
            assertThat(host.orders()).containsExactly(1);
        }
    }

    private static TableRecords people() {
        return TableRecords.lines(
                "Username,First Name,Last Name,Email",
                "anna,Anna,Ahlgren,anna@example.org",
                "ben,Ben,Okafor,ben@example.org");
    }

    private static void apply(Host host, Plan plan) {
        host.jta()
                .people()
                .as(Actor.system("host"))
                .plans()
                .apply(plan, ApplyOptions.defaults().chunks(1));
    }
}
