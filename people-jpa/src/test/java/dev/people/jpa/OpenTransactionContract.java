package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.Users;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.contract.Until;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import dev.people.user.BlockReason;
import dev.people.user.User;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host's transaction that stays open, and what others do meanwhile: who had to wait for it would wait in vain. */
@Timeout(600)
class OpenTransactionContract extends TestedDatabase {
    private static final int WAITS_IN_VAIN = 60;

    private record Host(HikariDataSource dataSource, JdbcTransactions transactions, JpaStorage storage, People people)
            implements AutoCloseable {
        static Host over(HikariDataSource database) {
            JpaStorage.migrate(database);
            JdbcTransactions transactions = JdbcTransactions.of(database);
            JpaStorage storage = JpaStorage.of(transactions);
            return new Host(database, transactions, storage, People.on(storage).build());
        }

        Host limited(long seats) {
            people.as(Actor.system("host")).licenses().limit(PoolName.PRIMARY, SeatLimit.of(seats));
            return this;
        }

        Users users() {
            return people.as(Actor.system("host")).users();
        }

        User create(String username) {
            UserDraft draft = UserDraft.builder()
                    .set(BuiltInField.USERNAME, username)
                    .set(BuiltInField.FIRST_NAME, "Anna")
                    .set(BuiltInField.LAST_NAME, "Ahlgren")
                    .set(BuiltInField.EMAIL, username + "@example.org")
                    .build();
            return users().create(draft, Activation.NONE);
        }

        /** What somebody else does on a thread, and so in a transaction, of its own. */
        <T> T meanwhile(Callable<T> action) throws Exception {
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                return thread.submit(action).get(WAITS_IN_VAIN, TimeUnit.SECONDS);
            } finally {
                thread.shutdownNow();
            }
        }

        /** Takes seats, or gives them back, in a transaction. */
        void seats(long seats) {
            assertThat(storage.<Boolean>write(work -> work.pools().take(PoolName.PRIMARY, seats)))
                    .isTrue();
        }

        long used() {
            return Directory.seatsUsed(storage);
        }

        @Override
        public void close() {
            people.close();
            dataSource.close();
        }
    }

    @Test
    void othersCreateAccountsWhileItIsOpen() throws Exception {
        try (Host host = Host.over(database());
                JdbcTransactions.Transaction open = host.transactions().begin()) {
            host.create("anna");
            host.meanwhile(() -> host.create("ben"));
            host.create("carla");
            assertThat(host.meanwhile(host::used)).isEqualTo(1);
            open.commit();
            assertThat(host.used()).isEqualTo(3);
        }
    }

    @Test
    void othersCreateAccountsWhileItIsOpenAndSeatsAreLimited() throws Exception {
        try (Host host = Host.over(database()).limited(3);
                JdbcTransactions.Transaction open = host.transactions().begin()) {
            host.create("anna");
            host.meanwhile(() -> host.create("ben"));
            open.commit();
            host.create("carla");
            assertNoSeat(() -> host.create("dora"));
            assertThat(host.used()).isEqualTo(3);
        }
    }

    @Test
    void othersImportWhileItIsOpenAndSeatsAreLimited() throws Exception {
        try (Host host = Host.over(database()).limited(1_000);
                JdbcTransactions.Transaction open = host.transactions().begin()) {
            host.create("anna");
            host.meanwhile(() -> {
                Plan plan = host.people()
                        .as(Actor.system("host"))
                        .imports()
                        .plan(people(900), ImportOptions.addAndUpdate());
                return host.people().as(Actor.system("host")).plans().apply(plan, ApplyOptions.defaults());
            });
            open.commit();
            assertThat(host.used()).isEqualTo(901);
            assertThat(Directory.seatTakers(host.storage())).isEqualTo(901);
        }
    }

    private static TableRecords people(int number) {
        return TableRecords.lines(Stream.concat(
                        Stream.of("Username,First Name,Last Name,Email"),
                        IntStream.range(0, number).mapToObj(i -> "user" + i + ",Ben,Okafor,user" + i + "@example.org"))
                .toArray(String[]::new));
    }

    @Test
    void othersGiveSeatsBackWhileItIsOpen() throws Exception {
        try (Host host = Host.over(database()).limited(2)) {
            User ben = host.create("ben");
            try (JdbcTransactions.Transaction open = host.transactions().begin()) {
                host.create("anna");
                host.meanwhile(() -> host.users().block(ben.id(), BlockReason.OTHER, ""));
                open.commit();
            }
            assertThat(host.used()).isEqualTo(1);
            host.create("carla");
            assertNoSeat(() -> host.create("dora"));
        }
    }

    @Test
    void othersCreateAccountsWhileItIsOpenAndSeatsWereGivenBackOneByOne() throws Exception {
        try (Host host = Host.over(database()).limited(12)) {
            List<User> all = IntStream.range(0, 12)
                    .mapToObj(i -> host.create("user" + i))
                    .toList();
            all.subList(0, 6).forEach(user -> host.users().block(user.id(), BlockReason.OTHER, ""));
            assertOthersCreateAccountsMeanwhile(host);
            assertThat(host.used()).isEqualTo(8);
        }
    }

    @Test
    void othersCreateAccountsWhileItIsOpenAndSeatsWereGivenBackTogether() throws Exception {
        try (Host host = Host.over(database()).limited(500)) {
            host.seats(500);
            host.seats(-400);
            assertOthersCreateAccountsMeanwhile(host);
            assertThat(host.used()).isEqualTo(102);
        }
    }

    @Test
    void othersCreateAccountsWhileItIsOpenAndAPoolIsAlmostUsedUp() throws Exception {
        try (Host host = Host.over(database()).limited(320)) {
            IntStream.range(0, 300).forEach(i -> host.seats(1));
            assertOthersCreateAccountsMeanwhile(host);
        }
        try (Host host = Host.over(database()).limited(10_000)) {
            IntStream.range(0, 9).forEach(i -> host.seats(1_000));
            host.seats(980);
            assertOthersCreateAccountsMeanwhile(host);
        }
    }

    private static void assertOthersCreateAccountsMeanwhile(Host host) throws Exception {
        try (JdbcTransactions.Transaction open = host.transactions().begin()) {
            host.create("anna");
            host.meanwhile(() -> host.create("ben"));
            open.commit();
        }
    }

    @Test
    void whoCompetesForTheLastSeatWaitsForItAndGetsNoneWhenItCommits() throws Exception {
        try (Host host = Host.over(database()).limited(1)) {
            Future<User> other;
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try (JdbcTransactions.Transaction open = host.transactions().begin()) {
                host.create("anna");
                other = thread.submit(() -> host.create("ben"));
                Until.holds("the other one waits", () -> TestDatabase.waiting(host.dataSource()) > 0);
                open.commit();
            }
            assertNoSeat(other::get);
            thread.shutdown();
            assertThat(host.used()).isEqualTo(1);
        }
    }

    @Test
    void whoCompetesForTheLastSeatGetsItWhenItIsUndone() throws Exception {
        try (Host host = Host.over(database()).limited(1)) {
            ExecutorService thread = Executors.newSingleThreadExecutor();
            JdbcTransactions.Transaction open = host.transactions().begin();
            host.create("anna");
            Future<User> other = thread.submit(() -> host.create("ben"));
            Until.holds("the other one waits", () -> TestDatabase.waiting(host.dataSource()) > 0);
            open.close();
            assertThat(other.get().username().value()).isEqualTo("ben");
            thread.shutdown();
            assertThat(host.used()).isEqualTo(1);
        }
    }

    @Test
    void whoLosesTheRaceForAUsernameInsideOfItIsRefusedAndTheHostGoesOn() throws Exception {
        try (Host host = Host.over(database())) {
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try (JdbcTransactions.Transaction first = host.transactions().begin()) {
                host.create("anna");
                Future<Object> loser = thread.submit(() -> {
                    try (JdbcTransactions.Transaction second =
                            host.transactions().begin()) {
                        Object refusal = catchRefusal(() -> host.create("Anna"));
                        host.create("ben");
                        second.commit();
                        return refusal;
                    }
                });
                Until.holds(
                        "the second one waits", () -> loser.isDone() || TestDatabase.waiting(host.dataSource()) > 0);
                first.commit();
                assertThat(loser.get())
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .contains(FindingCode.USERNAME_TAKEN);
            }
            thread.shutdown();
            assertThat(Directory.everybody(host.storage()))
                    .extracting(user -> user.username().value())
                    .containsExactlyInAnyOrder("anna", "ben");
        }
    }

    private static Object catchRefusal(Runnable action) {
        try {
            action.run();
            return "created";
        } catch (RejectedException e) {
            return e.findings().stream().map(Finding::code).toList();
        }
    }

    private static void assertNoSeat(Callable<?> action) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> {
                    try {
                        action.call();
                    } catch (ExecutionException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                })
                .satisfies(
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(FindingCode.NO_SEAT));
    }
}
