package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.notice.NoticeBatch.Release;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanListing;
import dev.people.plan.PlanSummary;
import dev.people.plan.PlanningWatch;
import dev.people.plan.Progress;
import dev.people.run.Run;
import dev.people.run.RunState;
import dev.people.run.StagedState;
import dev.people.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Plans that are kept, as a web host lists and starts them. Every storage keeps to it. */
public class StagedPlansContract extends TestedStorage {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final ImportOptions OPTIONS = ImportOptions.addAndUpdate();
    private static final TableRecords TABLE = TableRecords.lines(
            "username,first_name,last_name,email,manager",
            "anna,Anna,A,anna@example.org,",
            "ben,Ben,B,ben@example.org,anna",
            "cleo,Cleo,C,no address,");

    private static PeopleAs node(Storage storage) {
        return People.on(storage).clock(() -> NOON).build().as(Actor.system("node"));
    }

    private static TableRecords rows(int count) {
        List<List<String>> records = new ArrayList<>();
        records.add(List.of("username", "first_name", "last_name", "email"));
        for (int i = 0; i < count; i++) {
            records.add(List.of("p" + i, "A", "B", "p" + i + "@example.org"));
        }
        return TableRecords.of(records);
    }

    private static void assertRefused(ThrowingCallable call, FindingCode code) {
        assertThatExceptionOfType(RejectedException.class).isThrownBy(call).satisfies(e -> assertThat(e.findings())
                .extracting(Finding::code)
                .containsExactly(code));
    }

    @Test
    void stagingAnswersThePlan() {
        try (Storage storage = storage()) {
            Plan plan = node(storage).imports().stage(TABLE, OPTIONS);
            assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(2);
            assertThat(plan.rows(0, 10)).hasSize(3);
            Plan opened = node(storage).plans().open(plan.id());
            assertThat(opened.totals()).isEqualTo(plan.totals());
        }
    }

    @Test
    void aListShowsWhatEachPlanComesToWithoutOpeningIt() {
        try (Storage storage = storage()) {
            Plan plan = node(storage).imports().stage(TABLE, OPTIONS);
            CountingStorage counting = new CountingStorage(storage);
            PeopleAs other = node(counting);
            counting.restart();
            PlanListing listed = other.plans().staged(10).get(0);
            assertThat(counting.calls()).isOne();
            assertThat(listed.state()).isEqualTo(new StagedState.Staged());
            PlanSummary summary = listed.summary().orElseThrow();
            assertThat(summary).isEqualTo(PlanSummary.of(plan));
            assertThat(summary.rows()).isEqualTo(3);
            assertThat(summary.writing()).isEqualTo(2);
            assertThat(summary.actions()).isEqualTo(Map.of("add", 2L, "refused", 1L));
            assertThat(summary.managers()).isEqualTo(Map.of("set", 1L));
            assertThat(summary.findings()).containsEntry("EMAIL_INVALID", 1L);
            assertThat(other.plans().staged(plan.id())).contains(listed);
        }
    }

    @Test
    void aListShowsThatAPlanHasExpired() {
        try (Storage storage = storage()) {
            node(storage).imports().stage(TABLE, OPTIONS);
            PeopleAs later = People.on(storage)
                    .clock(() -> NOON.plus(Duration.ofDays(3)))
                    .build()
                    .as(Actor.system("node"));
            assertThat(later.plans().staged(10).get(0).state()).isEqualTo(new StagedState.Expired());
        }
    }

    @Test
    void stagingTellsHowFarItIs() {
        try (Storage storage = storage()) {
            List<Progress> told = new ArrayList<>();
            Plan plan = node(storage)
                    .imports()
                    .stage(rows(4500), OPTIONS, PlanningWatch.none().listener(told::add));
            assertThat(plan.totals().rows()).isEqualTo(4500);
            assertThat(told).extracting(Progress::done).isSorted();
            assertThat(told).extracting(Progress::done).contains(2000L, 4000L, 4500L);
            assertThat(told).hasSizeGreaterThan(6);
            assertThat(told.get(0).total()).isZero();
            assertThat(told.get(0).left()).isZero();
            Progress last = told.get(told.size() - 1);
            assertThat(last.total()).isEqualTo(last.done()).isGreaterThanOrEqualTo(9000);
        }
    }

    @Test
    void theTotalOfAStagingStaysTheSameOnceItIsKnown() {
        try (Storage storage = storage()) {
            List<Progress> told = new ArrayList<>();
            node(storage)
                    .imports()
                    .stage(rows(5_000), OPTIONS, PlanningWatch.none().listener(told::add));
            assertThat(told).extracting(Progress::total).contains(10_000L).containsOnly(0L, 10_000L);
            assertThat(told).extracting(Progress::done).isSorted().last().isEqualTo(10_000L);
            told.clear();
            node(storage).imports().stage(rows(0), OPTIONS, PlanningWatch.none().listener(told::add));
            assertThat(told).extracting(Progress::done, Progress::total).containsOnly(tuple(0L, 0L));
        }
    }

    @Test
    void aStagingThatIsCancelledLeavesNothing() {
        try (Storage storage = storage()) {
            PeopleAs node = node(storage);
            AtomicInteger all = new AtomicInteger();
            node.imports().stage(rows(2500), OPTIONS, PlanningWatch.none().cancelledBy(() -> {
                all.incrementAndGet();
                return false;
            }));
            node.plans().cancel(node.plans().staged(1).get(0).id());
            for (int asked = 1; asked <= all.get(); asked++) {
                AtomicInteger left = new AtomicInteger(asked);
                PlanningWatch watch = PlanningWatch.none().cancelledBy(() -> left.decrementAndGet() == 0);
                assertThatExceptionOfType(CancellationException.class)
                        .isThrownBy(() -> node.imports().stage(rows(2500), OPTIONS, watch));
            }
            assertThat(node.plans().staged(10)).hasSize(1);
        }
    }

    @Test
    void aStagingWhoseListenerFailsLeavesNothing() {
        try (Storage storage = storage()) {
            PeopleAs node = node(storage);
            AtomicInteger all = new AtomicInteger();
            node.imports().stage(rows(2500), OPTIONS, PlanningWatch.none().listener(told -> all.incrementAndGet()));
            assertThat(all).hasValueGreaterThan(4);
            for (int heard = 1; heard <= all.get(); heard++) {
                AtomicInteger left = new AtomicInteger(heard);
                PlanningWatch watch = PlanningWatch.none().listener(told -> {
                    if (left.decrementAndGet() == 0) {
                        throw new IllegalStateException("Nobody listens");
                    }
                });
                assertThatIllegalStateException()
                        .isThrownBy(() -> node.imports().stage(rows(2500), OPTIONS, watch));
            }
            assertThat(node.plans().staged(10)).hasSize(1);
        }
    }

    @Test
    void aPlanThatIsMadeOnlyCanBeCancelledAsWell() {
        try (Storage storage = storage()) {
            PlanningWatch watch = PlanningWatch.none().cancelledBy(() -> true);
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> node(storage).imports().plan(TABLE, OPTIONS, watch));
        }
    }

    @Test
    void aSecondStartAnswersTheSameRun() {
        try (Storage storage = storage()) {
            PlanId plan = node(storage).imports().stage(TABLE, OPTIONS).id();
            RunId run = node(storage).plans().start(plan);
            assertThat(node(storage).plans().start(plan)).isEqualTo(run);
            assertThat(node(storage).plans().staged(plan).orElseThrow().state())
                    .isEqualTo(new StagedState.Started(run));
            assertThat(Directory.everybody(storage)).isEmpty();
            ApplyResult result = node(storage).plans().resume(run, ApplyOptions.defaults());
            assertThat(result.state()).isEqualTo(RunState.DONE);
            assertThat(Directory.everybody(storage)).hasSize(2);
            assertThat(node(storage).plans().start(plan)).isEqualTo(run);
            assertThat(Directory.runs(storage)).hasSize(1);
        }
    }

    @Test
    void startsOnTwoNodesAtTheSameMomentAnswerTheSameRun() {
        try (Storage storage = storage()) {
            PlanId plan = node(storage).imports().stage(TABLE, OPTIONS).id();
            List<Object> answers = Race.both(
                    () -> node(storage).plans().start(plan),
                    () -> node(storage).plans().start(plan));
            assertThat(answers.get(0)).isInstanceOf(RunId.class).isEqualTo(answers.get(1));
            assertThat(Directory.runs(storage)).hasSize(1);
        }
    }

    @Test
    void aPlanIsStartedOrCancelledWhenBothAreAskedAtTheSameMoment() {
        try (Storage storage = storage()) {
            PlanId plan = node(storage).imports().stage(TABLE, OPTIONS).id();
            List<Object> answers = Race.both(
                    () -> node(storage).plans().start(plan),
                    () -> node(storage).plans().cancel(plan).orElseThrow());
            StagedState state = node(storage).plans().staged(plan).orElseThrow().state();
            assertThat(answers.get(1)).isEqualTo(state);
            assertThat(Directory.runs(storage)).hasSize(answers.get(0) instanceof RunId ? 1 : 0);
            assertThat(state.startedRun().isPresent()).isEqualTo(answers.get(0) instanceof RunId);
        }
    }

    @Test
    void aPageOfOutcomesIsReadByAnotherNodeWhileARunIsCarriedOut() {
        try (Storage storage = storage()) {
            Plan plan = node(storage).imports().stage(rows(6), OPTIONS);
            RunId run = node(storage)
                    .plans()
                    .start(plan.id(), ApplyOptions.defaults().chunks(2));
            List<Long> seen = new ArrayList<>();
            node(storage)
                    .plans()
                    .resume(
                            run,
                            ApplyOptions.defaults()
                                    .listener(progress ->
                                            seen.add(node(storage).plans().outcomes(run, 0, 100).rows().stream()
                                                    .filter(row -> row.isWritten()
                                                            && !row.changes().isEmpty())
                                                    .count())));
            assertThat(seen).startsWith(2L, 4L, 6L);
        }
    }

    @Test
    void aStartedPlanIsCarriedOutAsItWasStarted() {
        try (Storage storage = storage()) {
            PlanId plan = node(storage).imports().stage(TABLE, OPTIONS).id();
            RunId run = node(storage)
                    .plans()
                    .start(
                            plan,
                            ApplyOptions.defaults()
                                    .chunks(1)
                                    .notices(Release.DUE)
                                    .because("by hand"));
            ApplyResult result = node(storage).plans().resume(run, ApplyOptions.defaults());
            assertThat(result.held()).isZero();
            assertThat(storage.<Integer>read(
                            work -> work.runs().outcomes(run, 0, 10).size()))
                    .isEqualTo(2);
        }
    }

    @Test
    void aPlanIsStartedAllOrNothing() {
        try (Storage storage = storage()) {
            PlanId plan = node(storage).imports().stage(rows(7), OPTIONS).id();
            ApplyOptions whole =
                    ApplyOptions.defaults().mode(ApplyMode.ALL_OR_NOTHING).chunks(2);
            RunId run = node(storage).plans().start(plan, whole);
            assertThat(node(storage)
                            .plans()
                            .resume(run, ApplyOptions.defaults())
                            .state())
                    .isEqualTo(RunState.DONE);
            assertThat(Directory.everybody(storage)).hasSize(7);
        }
    }

    @Test
    void aRunThatSomebodyPausedDoesNotWaitForItsFirstHand() {
        try (Storage storage = storage()) {
            PeopleAs node = node(storage);
            Plan plan = node.imports().plan(rows(7), OPTIONS);
            ApplyOptions pausing = ApplyOptions.defaults().chunks(2).listener(progress -> node.plans()
                    .pause(node.plans().runs(1).get(0).id()));
            Run paused =
                    node.plans().run(node.plans().apply(plan, pausing).run()).orElseThrow();
            assertThat(paused.state()).isEqualTo(RunState.PAUSED);
            assertThat(paused.isWaiting()).isFalse();
        }
    }

    @Test
    void aStartRefusesWhatApplyingRefuses() {
        try (Storage storage = storage()) {
            PeopleAs node = node(storage);
            PlanId cancelled = node.imports().stage(TABLE, OPTIONS).id();
            node.plans().cancel(cancelled);
            assertRefused(() -> node.plans().start(cancelled), FindingCode.PLAN_NOT_WAITING);
            PlanId plan = node.imports().stage(TABLE, OPTIONS).id();
            ApplyOptions whole = ApplyOptions.defaults().mode(ApplyMode.ALL_OR_NOTHING);
            assertRefused(() -> node.plans().start(plan, whole), FindingCode.ROWS_REFUSED);
            PlanId unreadable = node.imports()
                    .stage(TableRecords.lines("nothing,of,ours", "a,b,c"), OPTIONS)
                    .id();
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(() -> node.plans().start(unreadable));
            assertRefused(() -> node.plans().start(new PlanId(UserFixture.uuid("none"))), FindingCode.PLAN_NOT_FOUND);
            assertThat(Directory.runs(storage)).isEmpty();
        }
    }

    @Test
    void aRunSaysWhenItEndedAndWhoCarriedItOn() {
        try (Storage storage = storage()) {
            AtomicReference<Instant> clock = new AtomicReference<>(NOON);
            PeopleAs one = People.on(storage).clock(clock::get).build().as(Actor.system("one"));
            PeopleAs two = People.on(storage).clock(clock::get).build().as(Actor.system("two"));
            PlanId plan = one.imports().stage(TABLE, OPTIONS).id();
            RunId run = one.plans().start(plan);
            Run waiting = one.plans().runs(1).get(0);
            assertThat(waiting.state()).isEqualTo(RunState.PAUSED);
            assertThat(waiting.carriedOnBy()).isEmpty();
            assertThat(waiting.isWaiting()).isTrue();
            assertThat(waiting.ending()).as("it has not begun").isEmpty();
            clock.set(NOON.plusSeconds(60));
            two.plans().resume(run, ApplyOptions.defaults());
            Run done = one.plans().runs(1).get(0);
            assertThat(done.ending()).contains(new Run.Ending(NOON.plusSeconds(60), ""));
            assertThat(done.isWaiting()).isFalse();
            assertThat(done.carriedOnBy()).contains("system:two");
        }
    }

    @Test
    void aRunThatFailsSaysWhyWithoutAnyValue() {
        try (Storage storage = storage()) {
            PeopleAs node = node(storage);
            Plan plan = node.imports().plan(TABLE, OPTIONS);
            ApplyOptions failing = ApplyOptions.defaults().chunks(1).listener(progress -> {
                throw new IllegalArgumentException("anna@example.org is not to be seen");
            });
            assertThatExceptionOfType(dev.people.plan.RunStoppedException.class)
                    .isThrownBy(() -> node.plans().apply(plan, failing));
            Run run = node.plans().runs(1).get(0);
            assertThat(run.state()).isEqualTo(RunState.FAILED);
            assertThat(run.ending())
                    .isEqualTo(Optional.of(new Run.Ending(NOON, "Stopped by an exception: IllegalArgumentException")));
        }
    }
}
