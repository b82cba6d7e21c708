package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.maybe;
import static dev.people.contract.Transactions.stored;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.celine;
import static dev.people.contract.UserFixture.entry;
import static dev.people.contract.UserFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.Caller;
import dev.people.failure.KeyTakenException;
import dev.people.failure.StorageException;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.NoticeId;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.notice.NoticeBatch;
import dev.people.notice.NoticeKind;
import dev.people.organization.ReportingLine;
import dev.people.password.Credential;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowCounts;
import dev.people.run.Run;
import dev.people.run.RunState;
import dev.people.storage.Guard;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserType;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every {@link Storage} promises of its transactions. */
public class StorageContract extends TestedStorage {
    private static final RunId RUN = new RunId(uuid("run"));

    @Test
    void answersWhatTheWorkAnswers() {
        try (Storage storage = storage()) {
            assertThat(storage.<String>write(work -> "written")).isEqualTo("written");
            assertThat(storage.<String>read(work -> "read")).isEqualTo("read");
        }
    }

    @Test
    void keepsWhatAFinishedTransactionWrote() {
        try (Storage storage = storage()) {
            write(storage, StorageContract::writeEverywhere);
            assertThat(maybe(storage, work -> work.users().find(anna().user().id())))
                    .isPresent();
            assertThat(maybe(storage, work -> work.audit().find(entry("everywhere"))))
                    .isPresent();
            assertThat(maybe(storage, work -> work.runs().find(RUN))).isPresent();
            assertThat(maybe(storage, work -> work.runs().outcome(RUN, 0))).isPresent();
            assertThat(maybe(storage, work -> work.credentials()
                            .find(anna().user().id(), Credential.Purpose.PASSWORD)))
                    .isPresent();
            assertThat(storage.read(work -> work.outbox().counts()).held()).isEqualTo(1);
            assertThat(Directory.seatsUsed(storage)).isEqualTo(1);
        }
    }

    /** Something of everything that can be written. */
    private static void writeEverywhere(Work work) {
        work.lock(Guard.ADMINISTRATORS);
        work.audit()
                .add(new AuditEntry(
                        entry("everywhere"),
                        AuditKind.PLAN_APPLIED,
                        Caller.of(Actor.system("contract")),
                        NOON,
                        "",
                        Optional.of(RUN),
                        AuditEntry.Changes.of(List.of())));
        work.runs()
                .add(new Run(
                        RUN,
                        new PlanId(uuid("plan")),
                        "file",
                        new Run.Lease("system:a", "system:b", NOON, NOON),
                        RunState.DONE,
                        Run.Extent.ofRows(1),
                        RowCounts.NONE));
        work.runs().addOutcome(new ChunkOutcome(RUN, 0, List.of()));
        work.users().insert(List.of(anna().user()));
        work.credentials()
                .put(new Credential(anna().user().id(), Credential.Purpose.PASSWORD, "hash", NOON, Optional.empty()));
        work.outbox()
                .add(new NoticeBatch(
                        new NoticeId(uuid("batch")),
                        NoticeKind.INVITATION,
                        NoticeBatch.Release.HELD,
                        NOON,
                        Optional.of(RUN),
                        List.of(anna().user().id())));
        work.pools().limit(PoolName.PRIMARY, SeatLimit.of(5));
        assertThat(work.pools().take(PoolName.PRIMARY, 1)).isTrue();
    }

    @Test
    void undoesEverythingWhenTheWorkThrows() {
        try (Storage storage = storage()) {
            insert(storage, ben());
            Directory before = Directory.of(storage);
            assertUndone(storage, StorageContract::writeEverywhere);
            assertThat(Directory.of(storage)).isEqualTo(before);
            assertThat(maybe(storage, work -> work.audit().find(entry("everywhere"))))
                    .isEmpty();
            assertThat(maybe(storage, work -> work.runs().outcome(RUN, 0))).isEmpty();
            assertThat(maybe(storage, work -> work.credentials()
                            .find(anna().user().id(), Credential.Purpose.PASSWORD)))
                    .isEmpty();
            write(storage, StorageContract::writeEverywhere);
        }
    }

    @Test
    void undoesChangesToWhatWasThereBefore() {
        try (Storage storage = storage()) {
            write(storage, StorageContract::writeEverywhere);
            User read = stored(storage, anna());
            Directory before = Directory.of(storage);
            assertUndone(storage, work -> {
                work.users()
                        .update(List.of(anna().withUsername("maria")
                                .withEmail("m@example.org")
                                .withEmployeeId("7")
                                .user()));
                work.pools().limit(PoolName.PRIMARY, SeatLimit.of(1));
                work.pools().take(PoolName.PRIMARY, -1);
                work.outbox().release(RUN);
                work.outbox().claim(NOON, NOON.plusSeconds(60), 10);
                work.credentials()
                        .put(new Credential(read.id(), Credential.Purpose.PASSWORD, "new", NOON, Optional.of(NOON)));
                work.runs().find(RUN).ifPresent(run -> work.runs().update(run.in(RunState.FAILED)));
            });
            assertThat(Directory.of(storage)).isEqualTo(before);
            assertThat(maybe(storage, work -> work.credentials().find(read.id(), Credential.Purpose.PASSWORD)))
                    .hasValueSatisfying(kept -> assertThat(kept.hash()).isEqualTo("hash"));
            insert(
                    storage,
                    ben().withUsername("maria").withEmail("m@example.org").withEmployeeId("7"));
        }
    }

    private static void assertUndone(Storage storage, Consumer<Work> work) {
        IllegalArgumentException thrown = new IllegalArgumentException("on purpose");
        assertThatThrownBy(() -> write(storage, some -> {
                    work.accept(some);
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    void refusesToWriteWhereItOnlyReads() {
        try (Storage storage = storage()) {
            insert(storage, ben());
            Directory before = Directory.of(storage);
            for (Consumer<Work> writing : waysToWrite()) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> storage.<Boolean>read(work -> {
                            writing.accept(work);
                            return true;
                        }))
                        .withMessage("A reading transaction cannot write");
            }
            assertThat(Directory.of(storage)).isEqualTo(before);
            write(storage, StorageContract::writeEverywhere);
        }
    }

    private static List<Consumer<Work>> waysToWrite() {
        User ben = ben().user();
        return List.of(
                StorageContract::writeEverywhere,
                work -> work.lock(Guard.REPORTING_LINES),
                work -> work.users().insert(List.of(anna().user())),
                work -> work.users().update(List.of(ben.withUsername(Username.of("benjamin")))),
                work -> work.users().raise(List.of(ben.toldBy(entry("raised")))),
                work -> work.users().vacate(List.of(ben)),
                work -> work.pools().limit(PoolName.PRIMARY, SeatLimit.of(5)),
                work -> work.pools().take(PoolName.PRIMARY, 1),
                work -> work.audit()
                        .add(new AuditEntry(
                                entry("read"),
                                AuditKind.PLAN_APPLIED,
                                Caller.of(Actor.system("contract")),
                                NOON,
                                "",
                                Optional.empty(),
                                AuditEntry.Changes.of(List.of()))),
                work -> work.credentials()
                        .put(new Credential(ben.id(), Credential.Purpose.PASSWORD, "hash", NOON, Optional.empty())),
                work -> work.outbox()
                        .add(new NoticeBatch(
                                new NoticeId(uuid("read")),
                                NoticeKind.INVITATION,
                                NoticeBatch.Release.DUE,
                                NOON,
                                Optional.empty(),
                                List.of(ben.id()))),
                work -> work.runs().addOutcome(new ChunkOutcome(RUN, 0, List.of())),
                work -> work.reportingLines()
                        .put(List.of(ReportingLine.of(ben.id(), anna().user().id()))));
    }

    @Test
    void throwsWhatTheWorkThrewAsItIs() {
        try (Storage storage = storage()) {
            RejectedException refusal = new RejectedException(Finding.of(FindingCode.NO_SEAT));
            StorageException failure = new StorageException("on purpose");
            AssertionError error = new AssertionError("on purpose");
            for (Throwable thrown : List.of(refusal, failure, error)) {
                Consumer<Work> throwing = work -> {
                    work.users().insert(List.of(anna().user()));
                    sneak(thrown);
                };
                assertThatThrownBy(() -> write(storage, throwing)).isSameAs(thrown);
                assertThat(Directory.everybody(storage)).isEmpty();
            }
        }
    }

    private static void sneak(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    @Test
    void throwsWhatReadingWorkThrewAsItIs() {
        try (Storage storage = storage()) {
            IllegalArgumentException thrown = new IllegalArgumentException("on purpose");
            assertThatThrownBy(() -> storage.read(work -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown);
            insert(storage, anna());
        }
    }

    @Test
    void losesATransactionThatBrokeAConstraintEvenWhenTheWorkGoesOn() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> write(storage, work -> {
                        work.users().insert(List.of(ben().user()));
                        try {
                            work.users().insert(List.of(anna().user()));
                        } catch (KeyTakenException e) {
                            assertThat(e.key()).isNotNull();
                        }
                    }));
            assertThat(Directory.everybody(storage)).hasSize(1);
        }
    }

    @Test
    void showsATransactionItsOwnWrites() {
        try (Storage storage = storage()) {
            write(storage, work -> {
                work.users().insert(List.of(anna().user()));
                assertThat(work.users().find(anna().user().id())).contains(anna().user());
                work.users().update(List.of(anna().withEmail("a2@example.org").user()));
                User updated = work.users().find(anna().user().id()).orElseThrow();
                assertThat(updated.revision().version()).isEqualTo(1);
                work.users().update(List.of(updated));
                assertThat(work.users().count()).isEqualTo(1);
            });
            assertThat(stored(storage, anna()).revision().version()).isEqualTo(2);
        }
    }

    @Test
    void showsNobodyWhatIsNotCommitted() {
        try (Storage storage = storage()) {
            CountDownLatch inserted = new CountDownLatch(1);
            CountDownLatch seen = new CountDownLatch(1);
            List<Object> outcomes = Race.on(storage)
                    .between(
                            work -> {
                                work.users().insert(List.of(anna().user()));
                                inserted.countDown();
                                Race.await(seen);
                                throw new IllegalArgumentException("on purpose");
                            },
                            inserted,
                            work -> {
                                long count = work.users().count();
                                seen.countDown();
                                return count;
                            });
            assertThat(outcomes.get(0)).isInstanceOf(IllegalArgumentException.class);
            assertThat(outcomes.get(1)).isEqualTo(0L);
        }
    }

    @Test
    void refusesATransactionInsideAnotherOne() {
        try (Storage storage = storage()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> storage.<Long>write(work -> storage.<Long>write(inner -> 1L)));
            assertThatIllegalStateException()
                    .isThrownBy(() -> storage.<Long>write(work -> storage.<Long>read(inner -> 1L)));
            assertThatIllegalStateException()
                    .isThrownBy(() -> storage.<Long>read(work -> storage.<Long>read(inner -> 1L)));
            assertThatIllegalStateException()
                    .isThrownBy(() -> storage.<Long>read(work -> storage.<Long>write(inner -> 1L)));
            insert(storage, anna());
        }
    }

    @Test
    void letsNobodyUseWorkWhoseTransactionHasEnded() {
        try (Storage storage = storage()) {
            List<Work> kept = new ArrayList<>();
            write(storage, kept::add);
            assertThatIllegalStateException()
                    .isThrownBy(() -> kept.get(0).users().count());
            assertThatIllegalStateException()
                    .isThrownBy(() -> kept.get(0).users().insert(List.of(anna().user())));
            assertThatIllegalStateException().isThrownBy(() -> kept.get(0).lock(Guard.ADMINISTRATORS));
            assertThat(Directory.everybody(storage)).isEmpty();
        }
    }

    @Test
    void letsNobodyUseARepositoryWhoseTransactionHasEnded() {
        try (Storage storage = storage()) {
            List<Runnable> uses = new ArrayList<>();
            write(storage, work -> {
                var users = work.users();
                var pools = work.pools();
                uses.add(users::count);
                uses.add(() -> users.insert(List.of(anna().user())));
                uses.add(() -> pools.take(PoolName.PRIMARY, 1));
            });
            assertThat(uses).allSatisfy(use -> assertThatIllegalStateException().isThrownBy(use::run));
            assertThat(Directory.everybody(storage)).isEmpty();
        }
    }

    @Test
    void isNotInsideAHostsTransactionByItself() {
        try (Storage storage = storage()) {
            assertThat(storage.isInsideHostTransaction()).isFalse();
        }
    }

    @Test
    void twoUnderOneGuardNeverInterleave() {
        try (Storage storage = storage()) {
            Race race = Race.on(storage);
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            Consumer<Work> guarded = work -> {
                race.meet();
                work.lock(Guard.REPORTING_LINES);
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Race.await(new CountDownLatch(1));
                inside.decrementAndGet();
            };
            assertThat(race.between(
                            work -> {
                                guarded.accept(work);
                                return "done";
                            },
                            work -> {
                                guarded.accept(work);
                                return "done";
                            }))
                    .containsExactly("done", "done");
            assertThat(most).hasValue(1);
        }
    }

    /** Each of the two administrators looks whether there is another one, and then goes. */
    @Test
    void twoWhoLeaveUnderOneGuardLeaveOneBehind() {
        try (Storage storage = storage()) {
            insert(storage, anna().ofType(UserType.ADMIN), ben().ofType(UserType.ADMIN), celine());
            Race race = Race.on(storage);
            List<Object> outcomes = race.between(work -> leave(work, race, anna()), work -> leave(work, race, ben()));
            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
            assertThat(storage.<Long>read(work -> work.users().activeAdministrators()))
                    .isEqualTo(1);
        }
    }

    private static boolean leave(Work work, Race race, UserFixture administrator) {
        work.lock(Guard.ADMINISTRATORS);
        long administrators = work.users().activeAdministrators();
        race.meet();
        if (administrators < 2) {
            return false;
        }
        work.users().update(List.of(administrator.ofType(UserType.STANDARD).user()));
        return true;
    }

    @Test
    void locksAGuardTwiceInOneTransaction() {
        try (Storage storage = storage()) {
            for (Guard guard : Guard.values()) {
                write(storage, work -> {
                    work.lock(guard);
                    work.lock(guard);
                });
            }
        }
    }
}
