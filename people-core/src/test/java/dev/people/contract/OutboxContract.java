package dev.people.contract;

import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.idOf;
import static dev.people.contract.UserFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.id.NoticeId;
import dev.people.id.RunId;
import dev.people.id.UserId;
import dev.people.notice.Notice;
import dev.people.notice.NoticeBatch;
import dev.people.notice.NoticeBatch.Release;
import dev.people.notice.NoticeKind;
import dev.people.notice.OutboxCounts;
import dev.people.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.notice.Outbox} promises. */
public class OutboxContract extends TestedStorage {
    private static final RunId RUN = new RunId(uuid("run"));
    private static final RunId OTHER_RUN = new RunId(uuid("other run"));
    private static final Instant LEASE = NOON.plusSeconds(60);

    private static NoticeId batch(String name) {
        return new NoticeId(uuid("batch " + name));
    }

    private static void add(Storage storage, String name, Release release, Optional<RunId> run, UserId... recipients) {
        NoticeBatch batch =
                new NoticeBatch(batch(name), NoticeKind.INVITATION, release, NOON, run, List.of(recipients));
        write(storage, work -> work.outbox().add(batch));
    }

    private static List<Notice> claim(Storage storage, Instant now, Instant until, int max) {
        return storage.write(work -> work.outbox().claim(now, until, max));
    }

    private static List<Notice> claim(Storage storage) {
        return claim(storage, NOON, LEASE, 1_000);
    }

    private static OutboxCounts counts(Storage storage) {
        return storage.read(work -> work.outbox().counts());
    }

    @Test
    void hasNothingToTellAtFirst() {
        try (Storage storage = storage()) {
            assertThat(claim(storage)).isEmpty();
            assertThat(counts(storage)).isEqualTo(new OutboxCounts(0, 0, 0));
            assertThat(storage.<Long>write(work -> work.outbox().release(RUN))).isZero();
        }
    }

    @Test
    void givesOneNoticeToEachRecipientWithAnIdThatFollowsFromTheBatch() {
        try (Storage storage = storage()) {
            add(
                    storage,
                    "b",
                    Release.DUE,
                    Optional.empty(),
                    anna().user().id(),
                    ben().user().id());
            assertThat(claim(storage))
                    .containsExactlyInAnyOrder(
                            new Notice(
                                    NoticeId.part(batch("b"), 0),
                                    NoticeKind.INVITATION,
                                    anna().user().id(),
                                    0,
                                    LEASE),
                            new Notice(
                                    NoticeId.part(batch("b"), 1),
                                    NoticeKind.INVITATION,
                                    ben().user().id(),
                                    0,
                                    LEASE));
        }
    }

    @Test
    void keepsEveryKind() {
        try (Storage storage = storage()) {
            for (NoticeKind kind : NoticeKind.values()) {
                NoticeBatch batch = new NoticeBatch(
                        batch(kind.name()),
                        kind,
                        Release.DUE,
                        NOON,
                        Optional.of(RUN),
                        List.of(anna().user().id()));
                write(storage, work -> work.outbox().add(batch));
            }
            assertThat(claim(storage)).extracting(Notice::kind).containsExactlyInAnyOrder(NoticeKind.values());
        }
    }

    @Test
    void tellsNobodyFromAnEmptyBatch() {
        try (Storage storage = storage()) {
            add(storage, "empty", Release.DUE, Optional.empty());
            assertThat(claim(storage)).isEmpty();
            assertThat(counts(storage)).isEqualTo(new OutboxCounts(0, 0, 0));
        }
    }

    @Test
    void holdsNoticesBackUntilTheirRunIsReleased() {
        try (Storage storage = storage()) {
            add(
                    storage,
                    "a",
                    Release.HELD,
                    Optional.of(RUN),
                    anna().user().id(),
                    ben().user().id());
            add(storage, "b", Release.HELD, Optional.of(RUN), idOf("third"));
            add(storage, "c", Release.HELD, Optional.of(OTHER_RUN), idOf("fourth"));
            assertThat(claim(storage)).isEmpty();
            assertThat(counts(storage)).isEqualTo(new OutboxCounts(4, 0, 0));
            assertThat(storage.<Long>write(work -> work.outbox().release(RUN))).isEqualTo(3);
            assertThat(counts(storage)).isEqualTo(new OutboxCounts(1, 3, 0));
            assertThat(claim(storage)).hasSize(3);
            assertThat(storage.<Long>write(work -> work.outbox().release(RUN))).isZero();
        }
    }

    @Test
    void givesANoticeToNobodyElseWhileItIsHeld() {
        try (Storage storage = storage()) {
            add(storage, "b", Release.DUE, Optional.empty(), anna().user().id());
            assertThat(claim(storage)).hasSize(1);
            assertThat(claim(storage)).isEmpty();
            assertThat(claim(storage, LEASE.minusNanos(1_000), LEASE.plusSeconds(1), 10))
                    .isEmpty();
        }
    }

    @Test
    void givesANoticeToTheNextWhenNobodySaidHowItWent() {
        try (Storage storage = storage()) {
            add(storage, "b", Release.DUE, Optional.empty(), anna().user().id());
            List<Notice> first = claim(storage);
            assertThat(claim(storage, LEASE, LEASE.plusSeconds(60), 10))
                    .containsExactly(first.get(0).claimedUntil(LEASE.plusSeconds(60)));
            assertThat(claim(storage, LEASE, LEASE.plusSeconds(60), 10)).isEmpty();
        }
    }

    @Test
    void givesNoMoreThanItIsAskedForAndTheRestNextTime() {
        try (Storage storage = storage()) {
            UserId[] recipients =
                    IntStream.range(0, 10).mapToObj(i -> idOf("user" + i)).toArray(UserId[]::new);
            add(storage, "b", Release.DUE, Optional.empty(), recipients);
            Set<UserId> told = new HashSet<>();
            for (int size : List.of(4, 4, 2, 0)) {
                List<Notice> claimed = claim(storage, NOON, LEASE, 4);
                assertThat(claimed).hasSize(size);
                claimed.forEach(notice -> assertThat(told.add(notice.user())).isTrue());
            }
            assertThat(told).containsExactlyInAnyOrder(recipients);
        }
    }

    @Test
    void neverGivesOutWhatWasHandedOver() {
        try (Storage storage = storage()) {
            add(
                    storage,
                    "b",
                    Release.DUE,
                    Optional.empty(),
                    anna().user().id(),
                    ben().user().id());
            NoticeId first = claim(storage).get(0).id();
            write(storage, work -> work.outbox().delivered(first, NOON.plusSeconds(1)));
            assertThat(counts(storage)).isEqualTo(new OutboxCounts(0, 1, 1));
            assertThat(claim(storage, LEASE.plusSeconds(600), LEASE.plusSeconds(660), 10))
                    .extracting(Notice::id)
                    .doesNotContain(first)
                    .hasSize(1);
        }
    }

    @Test
    void givesWhatFailedAgainWhenItsTimeHasComeAndCountsTheAttempts() {
        try (Storage storage = storage()) {
            add(storage, "b", Release.DUE, Optional.empty(), anna().user().id());
            Instant now = NOON;
            for (int attempt = 0; attempt < 3; attempt++) {
                List<Notice> claimed = claim(storage, now, now.plusSeconds(60), 10);
                assertThat(claimed).extracting(Notice::attempts).containsExactly(attempt);
                assertThat(claimed).extracting(Notice::id).containsExactly(NoticeId.part(batch("b"), 0));
                Instant next = now.plusSeconds(300);
                write(storage, work -> work.outbox().failed(claimed.get(0), next));
                assertThat(claim(storage, next.minusNanos(1_000), next, 10)).isEmpty();
                assertThat(counts(storage)).isEqualTo(new OutboxCounts(0, 1, 0));
                now = next;
            }
        }
    }

    @Test
    void leavesWhatWasHandedOverAtThatWhenALateFailureIsReported() {
        try (Storage storage = storage()) {
            add(storage, "b", Release.DUE, Optional.empty(), anna().user().id());
            Notice notice = claim(storage).get(0);
            write(storage, work -> work.outbox().delivered(notice.id(), NOON));
            write(storage, work -> work.outbox().failed(notice, NOON));
            assertThat(counts(storage)).isEqualTo(new OutboxCounts(0, 0, 1));
            assertThat(claim(storage, LEASE, LEASE.plusSeconds(60), 10)).isEmpty();
        }
    }

    @Test
    void knowsNothingOfNoticesThatAreNotThere() {
        try (Storage storage = storage()) {
            write(storage, work -> {
                work.outbox().delivered(batch("none"), NOON);
                Notice none = new Notice(batch("none"), NoticeKind.INVITATION, idOf("none"), 0, LEASE);
                work.outbox().failed(none, NOON);
                assertThat(work.outbox().renew(none, LEASE.plusSeconds(60))).isFalse();
            });
            assertThat(counts(storage)).isEqualTo(new OutboxCounts(0, 0, 0));
        }
    }

    @Test
    void givesEverythingOfManyBatchesInTheEnd() {
        try (Storage storage = storage()) {
            for (int i = 0; i < 25; i++) {
                add(storage, "b" + i, Release.DUE, Optional.of(RUN), idOf("user" + i));
            }
            List<Notice> all = new ArrayList<>();
            List<Notice> claimed = claim(storage);
            while (!claimed.isEmpty()) {
                all.addAll(claimed);
                claimed = claim(storage);
            }
            assertThat(all).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Test
    void keepsABatchOfTenThousandRecipients() {
        try (Storage storage = storage()) {
            UserId[] recipients =
                    IntStream.range(0, 10_000).mapToObj(i -> idOf("user" + i)).toArray(UserId[]::new);
            add(storage, "large", Release.DUE, Optional.of(RUN), recipients);
            assertThat(counts(storage)).isEqualTo(new OutboxCounts(0, 10_000, 0));
            assertThat(claim(storage, NOON, LEASE, 100)).hasSize(100);
            assertThat(counts(storage)).isEqualTo(new OutboxCounts(0, 10_000, 0));
        }
    }

    @Test
    void forgetsAClaimThatFailed() {
        try (Storage storage = storage()) {
            add(storage, "b", Release.DUE, Optional.empty(), anna().user().id());
            try {
                write(storage, work -> {
                    work.outbox().claim(NOON, LEASE, 10);
                    throw new IllegalStateException("on purpose");
                });
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("on purpose");
            }
            assertThat(claim(storage)).hasSize(1);
        }
    }

    @Test
    void givesEachNoticeToOneOfTwoWhoAskAtTheSameTime() {
        try (Storage storage = storage()) {
            UserId[] recipients =
                    IntStream.range(0, 20).mapToObj(i -> idOf("user" + i)).toArray(UserId[]::new);
            add(storage, "b", Release.DUE, Optional.empty(), recipients);
            Race race = Race.on(storage);
            List<Object> outcomes = race.between(
                    work -> {
                        race.meet();
                        return work.outbox().claim(NOON, LEASE, 20);
                    },
                    work -> {
                        race.meet();
                        return work.outbox().claim(NOON, LEASE, 20);
                    });
            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(List.class));
            List<Object> claimed = new ArrayList<>();
            outcomes.forEach(outcome -> claimed.addAll((List<?>) outcome));
            claimed.addAll(claim(storage));
            assertThat(claimed).hasSize(20).doesNotHaveDuplicates();
        }
    }

    private static boolean renew(Storage storage, Notice notice, Instant until) {
        return storage.<Boolean>write(work -> work.outbox().renew(notice, until));
    }

    @Test
    void renewsAClaimAsLongAsNobodyElseHasClaimedTheNotice() {
        try (Storage storage = storage()) {
            add(storage, "b", Release.DUE, Optional.empty(), anna().user().id());
            Notice first = claim(storage).get(0);
            Instant later = LEASE.plusSeconds(60);
            assertThat(renew(storage, first, later)).isTrue();
            assertThat(claim(storage, LEASE, later, 10))
                    .as("held by the renewed claim")
                    .isEmpty();
            Instant end = later.plusSeconds(60);
            assertThat(renew(storage, first.claimedUntil(later), end))
                    .as("ended, and nobody else has come")
                    .isTrue();
            Notice second = claim(storage, end, end.plusSeconds(60), 10).get(0);
            assertThat(renew(storage, first.claimedUntil(end), end.plusSeconds(600)))
                    .isFalse();
            assertThat(renew(storage, second, end.plusSeconds(600))).isTrue();
        }
    }

    @Test
    void renewsNoClaimOfWhatWasHandedOver() {
        try (Storage storage = storage()) {
            add(storage, "b", Release.DUE, Optional.empty(), anna().user().id());
            Notice late = claim(storage).get(0);
            Notice second = claim(storage, LEASE, LEASE.plusSeconds(60), 10).get(0);
            write(storage, work -> work.outbox().delivered(late.id(), LEASE));
            assertThat(renew(storage, second, LEASE.plusSeconds(120))).isFalse();
        }
    }

    @Test
    void aFailureOfWhoLostTheClaimPostponesNothing() {
        try (Storage storage = storage()) {
            add(storage, "b", Release.DUE, Optional.empty(), anna().user().id());
            Notice late = claim(storage).get(0);
            Notice second = claim(storage, LEASE, LEASE.plusSeconds(60), 10).get(0);
            write(storage, work -> work.outbox().failed(late, LEASE.plusSeconds(9_000)));
            assertThat(claim(storage, LEASE.plusSeconds(60), LEASE.plusSeconds(120), 10))
                    .containsExactly(second.claimedUntil(LEASE.plusSeconds(120)));
        }
    }

    @Test
    void oneOfTwoWhoRenewAndClaimAtTheSameTimeHasTheNotice() {
        try (Storage storage = storage()) {
            add(storage, "b", Release.DUE, Optional.empty(), anna().user().id());
            Notice first = claim(storage).get(0);
            Race race = Race.on(storage);
            List<Object> outcomes = race.between(
                    work -> {
                        race.meet();
                        return work.outbox().renew(first, LEASE.plusSeconds(60));
                    },
                    work -> {
                        race.meet();
                        return !work.outbox()
                                .claim(LEASE, LEASE.plusSeconds(90), 10)
                                .isEmpty();
                    });
            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void countsWhatIsHeldOfARun() {
        try (Storage storage = storage()) {
            add(storage, "a", Release.HELD, Optional.of(RUN), anna().user().id(), idOf("other"));
            add(storage, "b", Release.HELD, Optional.of(OTHER_RUN), idOf("third"));
            add(storage, "c", Release.DUE, Optional.of(RUN), idOf("fourth"));
            assertThat(storage.<Long>read(work -> work.outbox().held(RUN))).isEqualTo(2);
            write(storage, work -> work.outbox().release(RUN));
            assertThat(storage.<Long>read(work -> work.outbox().held(RUN))).isZero();
        }
    }
}
