package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.stored;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.celine;
import static dev.people.contract.UserFixture.named;
import static dev.people.user.BlockReason.TEMPORARY_LEAVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.change.EndedBlocks;
import dev.people.finding.FindingCode;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.AccountState;
import dev.people.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A block with an end ends, on any number of nodes. Every storage keeps to it. */
public class BlockEndContract extends TestedStorage {
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));
    private static final Instant TWO = NOON.plus(Duration.ofHours(2));
    private static final int ALL = 10_000;

    private static UserFixture away(UserFixture user, Instant until) {
        return user.blockedFor(TEMPORARY_LEAVE, "back soon", until);
    }

    private static People.Builder at(Storage storage, Instant now) {
        return People.on(storage).clock(() -> now);
    }

    private static EndedBlocks due(Storage storage, Instant now, int max) {
        return at(storage, now).build().runDue(max).blocks();
    }

    private static void seats(Storage storage, long limit) {
        at(storage, NOON).seats(PoolName.PRIMARY, SeatLimit.of(limit)).build();
    }

    private static List<AuditEntry> history(Storage storage, UserFixture user) {
        return storage.read(work -> work.audit().history(user.user().id(), 10));
    }

    @Test
    void endsBlocksWhoseEndHasComeAndNoOthers() {
        try (Storage storage = storage()) {
            UserFixture forever = celine().blockedFor(TEMPORARY_LEAVE);
            insert(storage, away(anna(), ONE), away(ben(), TWO), forever);
            assertThat(due(storage, ONE.minusNanos(1_000), ALL)).isEqualTo(EndedBlocks.NONE);
            assertThat(due(storage, ONE, ALL)).isEqualTo(new EndedBlocks(1, 0, List.of()));
            assertThat(stored(storage, anna()).state()).isEqualTo(new AccountState.Active(ONE));
            assertThat(stored(storage, ben()).state())
                    .isEqualTo(away(ben(), TWO).user().state());
            assertThat(stored(storage, forever).state())
                    .isEqualTo(forever.user().state());
            assertThat(Directory.seatsUsed(storage)).isOne();
        }
    }

    @Test
    void keepsWhoEndedItAndWhy() {
        try (Storage storage = storage()) {
            insert(storage, away(anna(), ONE));
            due(storage, TWO, ALL);
            AuditEntry entry = history(storage, anna()).get(0);
            assertThat(List.of(entry.kind(), entry.actor(), entry.at(), entry.reason()))
                    .containsExactly(AuditKind.USER_UNBLOCKED, Actor.system("due"), TWO, "block ended");
        }
    }

    @Test
    void invitesAgainWhoWaitedForAnInvitation() {
        try (Storage storage = storage()) {
            insert(storage, away(anna().invited(), ONE), away(ben().unverified(), ONE));
            assertThat(due(storage, ONE, ALL).unblocked()).isEqualTo(2);
            assertThat(stored(storage, anna()).state().code()).isEqualTo("pending");
            assertThat(storage.<Long>read(work -> work.outbox().counts().due())).isOne();
        }
    }

    @Test
    void keepsThoseBlockedWhoFindNoSeatAndTriesThemAgain() {
        try (Storage storage = storage()) {
            insert(storage, away(anna(), ONE), away(ben(), TWO));
            seats(storage, 1);
            EndedBlocks first = due(storage, TWO, ALL);
            assertThat(first.unblocked()).isOne();
            assertThat(first.waiting()).isOne();
            assertThat(first.reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.user()).isEqualTo(ben().user().id());
                assertThat(reason.finding().code()).isEqualTo(FindingCode.NO_SEAT);
            });
            AccountState.Blocked waiting =
                    (AccountState.Blocked) stored(storage, ben()).state();
            assertThat(waiting.isOver(TWO)).isTrue();
            assertThat(waiting.isOver(TWO.minusNanos(1_000))).isFalse();
            assertThat(history(storage, ben())).isEmpty();
            seats(storage, 2);
            assertThat(due(storage, TWO, ALL)).isEqualTo(new EndedBlocks(1, 0, List.of()));
            assertThat(stored(storage, ben()).state()).isEqualTo(new AccountState.Active(TWO));
        }
    }

    @Test
    void letsThoseBehindHaveTheirTurnHoweverManyFindNoSeat() {
        try (Storage storage = storage()) {
            int many = 2_000;
            write(storage, work -> work.users()
                    .insert(IntStream.range(0, many)
                            .mapToObj(i -> away(named("many" + i), ONE).user())
                            .toList()));
            insert(storage, away(anna(), TWO).ofPool(PoolName.EXTRANET), away(ben().unverified(), TWO));
            seats(storage, 0);
            EndedBlocks one = due(storage, TWO, 1);
            assertThat(one.unblocked()).isOne();
            EndedBlocks other = due(storage, TWO, 1);
            assertThat(other.unblocked()).isOne();
            assertThat(other.waiting()).isEqualTo(many);
            assertThat(other.reasons()).hasSize(1_000).doesNotHaveDuplicates();
            assertThat(Directory.seatTakers(storage)).isZero();
            assertThat(stored(storage, anna()).state().code()).isEqualTo("active");
            assertThat(stored(storage, ben()).state().code()).isEqualTo("pending");
        }
    }

    @Test
    void endsAtMostAsManyAsAllowedTheEarliestFirst() {
        try (Storage storage = storage()) {
            insert(storage, away(anna(), TWO), away(ben(), ONE), away(celine(), NOON));
            assertThat(due(storage, TWO, 0).unblocked()).isZero();
            assertThat(due(storage, TWO, 2).unblocked()).isEqualTo(2);
            assertThat(stored(storage, anna()).state().code()).isEqualTo("blocked");
            assertThat(due(storage, TWO, 2).unblocked()).isOne();
        }
    }

    /** Somebody is faster than whoever has just read which blocks have ended. */
    private static final class Interfering extends UnclosedStorage {
        private final Runnable faster;

        private Interfering(Storage storage, Runnable faster) {
            super(storage);
            this.faster = faster;
        }

        @Override
        public <T> T read(Function<? super Work, ? extends T> work) {
            T answer = super.read(work);
            faster.run();
            return answer;
        }
    }

    private static PeopleAs test(Storage storage, Instant now) {
        return at(storage, now).build().as(Actor.system("test"));
    }

    @Test
    void leavesABlockAloneThatSomebodyMadeLongerMeanwhile() {
        try (Storage storage = storage()) {
            insert(storage, away(anna(), ONE));
            PeopleAs other = test(storage, ONE);
            Runnable longer = () -> other.users().block(anna().user().id(), TEMPORARY_LEAVE, "", TWO);
            assertThat(due(new Interfering(storage, longer), ONE, ALL)).isEqualTo(EndedBlocks.NONE);
            assertThat(stored(storage, anna()).state().code()).isEqualTo("blocked");
        }
    }

    @Test
    void leavesABlockAloneThatSomebodyEndedAndBeganAnewMeanwhile() {
        try (Storage storage = storage()) {
            insert(storage, away(anna(), ONE));
            PeopleAs other = test(storage, ONE);
            Runnable anew = () -> {
                other.users().unblock(anna().user().id());
                other.users().block(anna().user().id(), TEMPORARY_LEAVE, "");
            };
            assertThat(due(new Interfering(storage, anew), ONE, ALL)).isEqualTo(EndedBlocks.NONE);
            assertThat(stored(storage, anna()).state().code()).isEqualTo("blocked");
        }
    }

    @Test
    void twoNodesEndEachBlockOnce() {
        try (Storage storage = storage()) {
            int many = 20;
            List<UserFixture> users = new ArrayList<>();
            IntStream.range(0, many).forEach(i -> users.add(away(named("u" + i), ONE)));
            insert(storage, users.toArray(UserFixture[]::new));
            List<Object> both = Race.both(() -> due(storage, ONE, ALL), () -> due(storage, ONE, ALL));
            assertThat(both).allMatch(EndedBlocks.class::isInstance);
            assertThat(both.stream()
                            .mapToInt(some -> ((EndedBlocks) some).unblocked())
                            .sum())
                    .isEqualTo(many);
            assertThat(users)
                    .allSatisfy(user -> assertThat(history(storage, user)).hasSize(1));
            assertThat(Directory.seatsUsed(storage)).isEqualTo(many).isEqualTo(Directory.seatTakers(storage));
        }
    }

    @Test
    void aRunThatBlockedIsNotUndoneForWhomItsBlockHasEnded() {
        try (Storage storage = storage()) {
            PeopleAs people = test(storage, NOON);
            insert(storage, anna(), ben());
            write(storage, work -> work.pools().take(PoolName.PRIMARY, 2));
            Plan plan = people.imports()
                    .plan(
                            TableRecords.lines("username,account_state,block_until", "anna,no," + ONE, "ben,no," + TWO),
                            ImportOptions.addAndUpdate());
            var applied = people.plans().apply(plan, ApplyOptions.defaults());
            assertThat(due(storage, ONE, ALL).unblocked()).isOne();
            User anna = stored(storage, anna());
            var undone = people.plans().apply(people.plans().undo(applied.run()), ApplyOptions.defaults());
            assertThat(undone.state()).isEqualTo(RunState.DONE);
            assertThat(stored(storage, anna())).isEqualTo(anna);
            assertThat(stored(storage, ben()).state()).isEqualTo(ben().user().state());
        }
    }
}
