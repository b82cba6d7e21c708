package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.failure.StorageUnavailableException;
import dev.people.finding.RejectedException;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import dev.people.plan.Progress;
import dev.people.plan.RunFailedException;
import dev.people.plan.RunStoppedException;
import dev.people.run.Run;
import dev.people.run.RunState;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs that stop and go on, and plans that wait. Every storage keeps to it. */
public class ResumeContract extends TestedStorage {
    static final int ROWS = 25;
    static final int CHUNK = 4;
    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    /** A directory of one node, and its clock. */
    record Node(PeopleAs people, AtomicReference<Instant> clock) {
        static Node on(Storage storage) {
            AtomicReference<Instant> clock = new AtomicReference<>(NOON);
            People people = People.on(storage).clock(clock::get).build();
            return new Node(people.as(Actor.system("node")), clock);
        }

        ApplyResult apply(Plan plan, ApplyOptions options) {
            return people.plans().apply(plan, options.chunks(CHUNK));
        }

        Run run(RunId id) {
            return people.plans().run(id).orElseThrow();
        }
    }

    private static TableRecords table() {
        List<String> lines = new ArrayList<>(List.of("username,first_name,last_name,email"));
        IntStream.range(0, ROWS).forEach(i -> lines.add("p" + i + ",A,B,p" + i + "@example.org"));
        return TableRecords.lines(lines.toArray(String[]::new));
    }

    static Plan plan(Node node) {
        return node.people().imports().plan(table(), ImportOptions.addAndUpdate());
    }

    /** Dies in the middle of a run, like a process without a chance to say so. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    static RunId killedAfter(int chunks, Node node, Plan plan) {
        AtomicInteger left = new AtomicInteger(chunks);
        ApplyOptions options = ApplyOptions.defaults().cancelledBy(() -> {
            if (left.getAndDecrement() == 0) {
                throw new Killed();
            }
            return false;
        });
        assertThatThrownBy(() -> node.apply(plan, options)).isInstanceOf(Killed.class);
        return node.people().plans().runs(1).get(0).id();
    }

    static void assertDone(Storage storage, ApplyResult result) {
        assertThat(result.state()).isEqualTo(RunState.DONE);
        assertThat(result.applied().total()).isEqualTo(ROWS);
        assertThat(Directory.everybody(storage)).hasSize(ROWS);
        assertThat(Directory.seatsUsed(storage)).isEqualTo(ROWS);
    }

    @Test
    void isCarriedOnByAnotherNodeOnceTheLeaseIsOver() {
        try (Storage storage = storage()) {
            Node first = Node.on(storage);
            Plan plan = plan(first);
            RunId run = killedAfter(2, first, plan);
            assertThat(Directory.everybody(storage)).hasSize(2 * CHUNK);
            Node second = Node.on(storage);
            assertThatThrownBy(() -> second.people().plans().resume(run, ApplyOptions.defaults()))
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("RUN_HELD");
            second.clock().set(NOON.plus(Duration.ofHours(1)));
            assertDone(storage, second.people().plans().resume(run, ApplyOptions.defaults()));
            assertThat(Directory.everybody(storage))
                    .extracting(user -> user.id())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, ROWS)
                            .mapToObj(i -> dev.people.id.DerivedIds.user(plan.id(), i + 2))
                            .toList());
        }
    }

    static TableRecords tableWithManagers() {
        List<String> lines = new ArrayList<>(List.of("username,first_name,last_name,email,manager"));
        IntStream.range(0, ROWS).forEach(i -> lines.add("p" + i + ",A,B,p" + i + "@example.org,p0"));
        return TableRecords.lines(lines.toArray(String[]::new));
    }

    @Test
    void comesToTheSameAsARunThatNobodyDisturbed() {
        for (int chunks = 0; chunks < ROWS / CHUNK; chunks++) {
            try (Storage storage = storage()) {
                Node node = Node.on(storage);
                RunId run = killedAfter(chunks, node, plan(node));
                node.clock().set(NOON.plus(Duration.ofHours(1)));
                assertDone(storage, node.people().plans().resume(run, ApplyOptions.defaults()));
                assertThat(node.people()
                                .plans()
                                .resume(run, ApplyOptions.defaults())
                                .applied())
                        .isEqualTo(node.run(run).applied());
            }
        }
    }

    @Test
    void comesToRestWhenAskedAndGoesOn() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            Node other = Node.on(storage);
            ApplyOptions asking = ApplyOptions.defaults().listener(progress -> {
                if (progress.done() == CHUNK) {
                    RunId run = other.people().plans().runs(1).get(0).id();
                    assertThat(other.people().plans().pause(run)).isTrue();
                }
            });
            ApplyResult paused = node.apply(plan(node), asking);
            assertThat(paused.state()).isEqualTo(RunState.PAUSED);
            assertThat(Directory.everybody(storage)).hasSizeLessThan(ROWS).hasSizeGreaterThanOrEqualTo(CHUNK);
            assertDone(storage, other.people().plans().resume(paused.run(), ApplyOptions.defaults()));
        }
    }

    @Test
    void stopsForGoodWhenAskedAndMayStillBeResumed() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            ApplyOptions asking = ApplyOptions.defaults().listener(progress -> node.people()
                    .plans()
                    .stop(node.people().plans().runs(1).get(0).id()));
            ApplyResult stopped = node.apply(plan(node), asking);
            assertThat(stopped.state()).isEqualTo(RunState.CANCELLED);
            assertDone(storage, node.people().plans().resume(stopped.run(), ApplyOptions.defaults()));
        }
    }

    @Test
    void isOneRunHoweverOftenItIsApplied() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            Plan plan = plan(node);
            ApplyResult once = node.apply(plan, ApplyOptions.defaults());
            ApplyResult twice = node.apply(plan, ApplyOptions.defaults());
            assertThat(twice).isEqualTo(once);
            assertThat(Directory.runs(storage)).hasSize(1);
        }
    }

    @Test
    void waitsForAnyNode() {
        try (Storage storage = storage()) {
            PlanId id = Node.on(storage)
                    .people()
                    .imports()
                    .stage(table(), ImportOptions.addAndUpdate())
                    .id();
            Node other = Node.on(storage);
            Plan plan = other.people().plans().open(id);
            assertThat(plan.rows(20, 2)).extracting(PlanRow::username).containsExactly("p20", "p21");
            assertThat(plan.totals().writing()).isEqualTo(ROWS);
            assertDone(storage, other.apply(plan, ApplyOptions.defaults()));
        }
    }

    @Test
    void isAppliedAllOrNothingByAnyNode() {
        try (Storage storage = storage()) {
            PlanId id = Node.on(storage)
                    .people()
                    .imports()
                    .stage(table(), ImportOptions.addAndUpdate())
                    .id();
            ExecutorService reading = Executors.newSingleThreadExecutor();
            try {
                PeopleAs other = People.on(storage)
                        .clock(() -> NOON)
                        .executor(reading)
                        .build()
                        .as(Actor.system("node"));
                ApplyOptions whole = ApplyOptions.defaults().chunks(CHUNK).mode(ApplyMode.ALL_OR_NOTHING);
                assertDone(storage, other.plans().apply(other.plans().open(id), whole));
            } finally {
                reading.shutdownNow();
            }
        }
    }

    @Test
    void isNotStartedOnceItWasCalledOff() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            PlanId id = node.people()
                    .imports()
                    .stage(table(), ImportOptions.addAndUpdate())
                    .id();
            assertThat(node.people().plans().cancel(id)).contains(new StagedState.Cancelled());
            Plan plan = node.people().plans().open(id);
            assertThatThrownBy(() -> node.apply(plan, ApplyOptions.defaults()))
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("PLAN_NOT_WAITING");
            assertThat(Directory.everybody(storage)).isEmpty();
        }
    }

    @Test
    void knowsNoRunAndNoPlanThatIsNotThere() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            RunId run = new RunId(node.people()
                    .imports()
                    .stage(table(), ImportOptions.addAndUpdate())
                    .id()
                    .value());
            assertThatThrownBy(() -> node.people().plans().resume(run, ApplyOptions.defaults()))
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("RUN_NOT_FOUND");
            PlanId nobody = new PlanId(new java.util.UUID(0x7000L, 0x8000000000000000L));
            assertThatThrownBy(() -> node.people().plans().open(nobody))
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("PLAN_NOT_FOUND");
        }
    }

    @Test
    void tellsHowFarItWasBeforeItGoesOn() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            RunId run = killedAfter(2, node, plan(node));
            node.clock().set(NOON.plus(Duration.ofHours(1)));
            List<Progress> told = new ArrayList<>();
            node.people().plans().resume(run, ApplyOptions.defaults().listener(told::add));
            assertThat(told.get(0)).isEqualTo(new Progress(2 * CHUNK, ROWS, 2 * CHUNK, Duration.ZERO));
            assertThat(told).allMatch(progress -> progress.before() == 2 * CHUNK);
            assertThat(told).extracting(Progress::done).isSorted();
            assertThat(told.get(told.size() - 1).done()).isEqualTo(ROWS);
        }
    }

    /** Forgets to say that the n-th transaction is committed, and is away for some more. */
    private static final class Deaf extends UnclosedStorage {
        private int left;
        private int away;

        private Deaf(Storage storage, int left, int away) {
            super(storage);
            this.left = left;
            this.away = away;
        }

        @Override
        public <T> T write(Function<? super Work, ? extends T> work) {
            if (left < 0 && away-- > 0) {
                throw new StorageUnavailableException("The line is broken", new IOException("broken"));
            }
            T answer = super.write(work);
            if (left-- == 0) {
                throw new StorageUnavailableException("The line broke", new IOException("broken"));
            }
            return answer;
        }
    }

    /** The first write is the start of the run, then come its chunks. */
    @Test
    void findsOutThatItIsDoneWhicheverCommitItDoesNotHearOf() {
        for (int lost = 1; lost <= ROWS / CHUNK + 2; lost++) {
            try (Storage storage = storage()) {
                assertDone(storage, applyDeaf(storage, lost, ApplyMode.PER_ROW));
            }
        }
    }

    @Test
    void findsOutThatAllOfItIsDoneWhereItIsAllOrNothing() {
        try (Storage storage = storage()) {
            assertDone(storage, applyDeaf(storage, 1, ApplyMode.ALL_OR_NOTHING));
        }
    }

    /** Four failures in a row are too many for a chunk; the fifth transaction is the one that says so. */
    @Test
    void countsAChunkOnceThatWasCommittedBeforeTheRunFailed() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            PlanId plan = node.people()
                    .imports()
                    .stage(table(), ImportOptions.addAndUpdate())
                    .id();
            Node deaf = Node.on(new Deaf(storage, 2, 3));
            assertThatThrownBy(() -> deaf.apply(deaf.people().plans().open(plan), ApplyOptions.defaults()))
                    .isInstanceOf(RunFailedException.class);
            Run failed = node.people().plans().runs(1).get(0);
            assertThat(failed.state()).isEqualTo(RunState.FAILED);
            assertThat(failed.applied().total()).isEqualTo(2 * CHUNK);
            assertDone(storage, node.people().plans().resume(failed.id(), ApplyOptions.defaults()));
        }
    }

    /** Its process ends before the n-th transaction that writes. */
    private static final class Dying extends UnclosedStorage {
        private int left;

        private Dying(Storage storage, int left) {
            super(storage);
            this.left = left;
        }

        @Override
        public <T> T write(Function<? super Work, ? extends T> work) {
            if (left-- == 0) {
                throw new Killed();
            }
            return super.write(work);
        }
    }

    /** A plan, its body, its records, what tells of them, and that it is whole. */
    private static final int WRITES_OF_STAGING = 5;

    @Test
    void aPlanThatWasNotStagedAsAWholeIsNotListedAsStagedAndExpires() {
        for (int writes = 1; writes < WRITES_OF_STAGING; writes++) {
            try (Storage storage = storage()) {
                Node dying = Node.on(new Dying(storage, writes));
                assertThatThrownBy(() -> dying.people().imports().stage(table(), ImportOptions.addAndUpdate()))
                        .isInstanceOf(Killed.class);
                Node node = Node.on(storage);
                StagedPlan half = storage.read(work -> work.plans().page(Optional.empty(), 10))
                        .get(0);
                assertThat(half.stateAt(NOON)).isEqualTo(new StagedState.Incomplete());
                assertThatThrownBy(() -> node.people().plans().open(half.id()))
                        .isInstanceOf(RejectedException.class)
                        .hasMessageContaining("PLAN_NOT_WAITING");
                assertThat(half.stateAt(NOON.plus(StagedPlan.WAITS))).isEqualTo(new StagedState.Expired());
                People later = People.on(storage)
                        .clock(() -> NOON.plus(StagedPlan.WAITS))
                        .build();
                assertThat(later.runDue(10).plans()).isOne();
                assertThat(node.people().plans().staged(10)).isEmpty();
            }
        }
    }

    @Test
    void aPlanThatIsStagedAsAWholeIsListedAsStaged() {
        try (Storage storage = storage()) {
            Node node = Node.on(new Dying(storage, WRITES_OF_STAGING));
            node.people().imports().stage(table(), ImportOptions.addAndUpdate());
            assertThat(node.people().plans().staged(10)).singleElement().satisfies(plan -> assertThat(plan.state())
                    .isEqualTo(new StagedState.Staged()));
        }
    }

    @Test
    void aPlanThatWasNotKeptAsAWholeIsAppliedAllTheSame() {
        for (int writes = 1; writes <= WRITES_OF_STAGING; writes++) {
            try (Storage storage = storage()) {
                Node node = Node.on(storage);
                Plan plan = plan(node);
                Node dying = Node.on(new Dying(storage, writes));
                assertThatThrownBy(() -> dying.apply(plan, ApplyOptions.defaults()))
                        .isInstanceOf(Killed.class);
                assertDone(storage, node.apply(plan, ApplyOptions.defaults()));
            }
        }
    }

    /** The first one would report to themselves, which is refused from the beginning. */
    @Test
    void tellsRowsAndManagersApart() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            Plan plan = node.people().imports().plan(tableWithManagers(), ImportOptions.addAndUpdate());
            ApplyOptions breaking = ApplyOptions.defaults().listener(progress -> {
                if (progress.done() >= ROWS) {
                    throw new IllegalStateException("no bar");
                }
            });
            assertThatThrownBy(() -> node.apply(plan, breaking))
                    .isInstanceOf(RunStoppedException.class)
                    .hasMessageEndingWith("stopped after 16 of 25 rows, 16 of 25 managers");
            Run stopped = Directory.runs(storage).get(0);
            assertThat(stopped.howFar()).isEqualTo("16 of 25 rows, 16 of 25 managers");
            assertThat(stopped.extent().steps() - stopped.stepsDone()).isEqualTo(18);
            assertDone(storage, node.people().plans().resume(stopped.id(), ApplyOptions.defaults()));
            assertThat(node.run(stopped.id()).howFar()).isEqualTo("25 of 25 rows, 25 of 25 managers");
        }
    }

    private static ApplyResult applyDeaf(Storage storage, int lost, ApplyMode mode) {
        Node node = Node.on(storage);
        PlanId plan = node.people()
                .imports()
                .stage(table(), ImportOptions.addAndUpdate())
                .id();
        Node deaf = Node.on(new Deaf(storage, lost, 0));
        ApplyOptions options = ApplyOptions.defaults().mode(mode);
        ApplyResult result = deaf.apply(deaf.people().plans().open(plan), options);
        assertThat(node.run(result.run()).state()).isEqualTo(RunState.DONE);
        assertThat(node.people().plans().resume(result.run(), options)).isEqualTo(result);
        return result;
    }
}
