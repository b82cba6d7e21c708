package dev.people.contract;

import static dev.people.contract.Transactions.maybe;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.failure.DoneEarlierException;
import dev.people.finding.FindingCode;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowCounts;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.run.RunRepository} promises. */
public class RunRepositoryContract extends TestedStorage {
    private static RunId id(String name) {
        return new RunId(uuid("run " + name));
    }

    private static Run run(String name, Instant startedAt) {
        Run.Lease lease = new Run.Lease("system:planner", "system:applier", startedAt, startedAt.plusSeconds(60));
        return new Run(
                id(name),
                new PlanId(uuid("plan " + name)),
                "people.csv",
                lease,
                RunState.RUNNING,
                Run.Extent.ofRows(10),
                RowCounts.NONE);
    }

    private static void add(Storage storage, Run... runs) {
        write(storage, work -> List.of(runs).forEach(work.runs()::add));
    }

    private static Optional<Run> find(Storage storage, String name) {
        return storage.read(work -> work.runs().find(id(name)));
    }

    private static List<RunId> newest(Storage storage, int limit) {
        return storage.read(work -> work.runs().newest(limit)).stream()
                .map(Run::id)
                .toList();
    }

    /** Also one that nothing has yet. */
    private static List<RowResult> results() {
        List<RowResult> results = new ArrayList<>(RowResult.usual());
        for (RowResult.Outcome outcome : RowResult.Outcome.values()) {
            results.add(new RowResult("group", outcome));
        }
        return results;
    }

    @Test
    void keepsARunWithEverythingInIt() {
        try (Storage storage = storage()) {
            RowCounts counts = RowCounts.NONE;
            for (RowResult result : results()) {
                counts = counts.plus(result, 10_000_000_000L + counts.total());
            }
            Run full = new Run(
                    id("full"),
                    new PlanId(uuid("plan")),
                    "C:\\\u4eba\u5458 \ud83d\udc35 'q\".csv",
                    new Run.Lease("user:" + uuid("planner"), "system:" + "x".repeat(100), NOON, NOON.plusNanos(1_000)),
                    RunState.CANCELLED,
                    new Run.Extent(10_000_000_000L, Map.of("manager", 20_000_000_000L, "group", 1L)),
                    counts);
            add(storage, full);
            assertThat(find(storage, "full")).contains(full);
        }
    }

    @Test
    void keepsWhenAndWhyARunEndedUntilItIsCarriedOn() {
        try (Storage storage = storage()) {
            Run.Ending ending = new Run.Ending(NOON.plusNanos(1_000), "Stopped \ud83d\udc35 'so'");
            Run failed = run("failed", NOON).ended(RunState.FAILED, ending);
            Run done = run("done", NOON).ended(RunState.DONE, new Run.Ending(NOON, ""));
            Run longest = run("long", NOON).ended(RunState.FAILED, new Run.Ending(NOON, "x".repeat(600)));
            add(storage, failed, done, longest);
            assertThat(find(storage, "failed")).contains(failed);
            assertThat(find(storage, "done")).contains(done);
            assertThat(find(storage, "long")).contains(longest);
            write(storage, work -> work.runs().takeOver(id("failed"), "system:other", NOON, NOON.plusSeconds(60)));
            assertThat(find(storage, "failed").orElseThrow().ending()).isEmpty();
        }
    }

    @Test
    void keepsEveryState() {
        try (Storage storage = storage()) {
            for (RunState state : RunState.values()) {
                Run run = run(state.name(), NOON).in(state);
                add(storage, run);
                assertThat(find(storage, state.name())).contains(run);
            }
        }
    }

    @Test
    void knowsNoRunAndNoOutcomeThatIsNotThere() {
        try (Storage storage = storage()) {
            assertThat(find(storage, "none")).isEmpty();
            assertThat(newest(storage, 10)).isEmpty();
            assertThat(maybe(storage, work -> work.runs().outcome(id("none"), 0)))
                    .isEmpty();
            add(storage, run("some", NOON));
            write(storage, work -> work.runs().addOutcome(new ChunkOutcome(id("some"), 1, List.of())));
            assertThat(maybe(storage, work -> work.runs().outcome(id("some"), 0)))
                    .isEmpty();
        }
    }

    @Test
    void replacesStateLeaseAndCounts() {
        try (Storage storage = storage()) {
            add(storage, run("run", NOON), run("other", NOON));
            Run progressed = run("run", NOON)
                    .progressed(RowCounts.NONE.plus(RowResult.ADDED, 7).plus(RowResult.STALE, 1), NOON.plusSeconds(90))
                    .in(RunState.DONE);
            write(storage, work -> work.runs().update(progressed));
            assertThat(find(storage, "run")).contains(progressed);
            assertThat(find(storage, "other")).contains(run("other", NOON));
        }
    }

    @Test
    void refusesARunThatIsThere() {
        try (Storage storage = storage()) {
            add(storage, run("run", NOON));
            assertThatExceptionOfType(DoneEarlierException.class)
                    .isThrownBy(() -> add(storage, run("more", NOON), run("run", NOON.plusSeconds(1))));
            assertThat(find(storage, "run")).contains(run("run", NOON));
            assertThat(find(storage, "more")).isEmpty();
        }
    }

    @Test
    void showsTheNewestRunsFirst() {
        try (Storage storage = storage()) {
            add(storage, run("second", NOON.plusNanos(1_000)), run("first", NOON), run("third", NOON.plusSeconds(1)));
            assertThat(newest(storage, 10)).containsExactly(id("third"), id("second"), id("first"));
            assertThat(newest(storage, 2)).containsExactly(id("third"), id("second"));
        }
    }

    @Test
    void showsRunsOfOneInstantInOneOrder() {
        try (Storage storage = storage()) {
            add(storage, run("a", NOON), run("b", NOON), run("c", NOON), run("d", NOON));
            List<RunId> all = newest(storage, 4);
            assertThat(all).doesNotHaveDuplicates().hasSize(4);
            for (int limit = 1; limit <= 4; limit++) {
                assertThat(newest(storage, limit)).isEqualTo(all.subList(0, limit));
            }
        }
    }

    @Test
    void keepsTheOutcomeOfAChunkInItsOrder() {
        try (Storage storage = storage()) {
            add(storage, run("run", NOON));
            List<RowOutcome> rows = new ArrayList<>();
            long row = 10_000_000_000L;
            for (RowResult result : results()) {
                rows.add(new RowOutcome(row--, result, Optional.empty()));
            }
            for (FindingCode code : FindingCode.values()) {
                rows.add(new RowOutcome(row--, RowResult.REFUSED, Optional.of(code)));
            }
            ChunkOutcome outcome = new ChunkOutcome(id("run"), 3, rows);
            write(storage, work -> work.runs().addOutcome(outcome));
            assertThat(maybe(storage, work -> work.runs().outcome(id("run"), 3)))
                    .contains(outcome);
        }
    }

    @Test
    void keepsAnEmptyOutcomeAndALargeOne() {
        try (Storage storage = storage()) {
            add(storage, run("run", NOON));
            ChunkOutcome empty = new ChunkOutcome(id("run"), 0, List.of());
            ChunkOutcome large = new ChunkOutcome(
                    id("run"),
                    1,
                    LongStream.range(0, 100_000)
                            .mapToObj(row -> new RowOutcome(row, RowResult.ADDED, Optional.empty()))
                            .toList());
            write(storage, work -> {
                work.runs().addOutcome(empty);
                work.runs().addOutcome(large);
            });
            assertThat(maybe(storage, work -> work.runs().outcome(id("run"), 0)))
                    .contains(empty);
            assertThat(maybe(storage, work -> work.runs().outcome(id("run"), 1)))
                    .contains(large);
        }
    }

    @Test
    void refusesAnOutcomeThatIsThereAndUndoesTheRest() {
        try (Storage storage = storage()) {
            add(storage, run("run", NOON));
            ChunkOutcome first =
                    new ChunkOutcome(id("run"), 0, List.of(new RowOutcome(1, RowResult.ADDED, Optional.empty())));
            write(storage, work -> work.runs().addOutcome(first));
            assertThatExceptionOfType(DoneEarlierException.class)
                    .isThrownBy(() -> write(storage, work -> {
                        work.users().insert(List.of(anna().user()));
                        work.runs().addOutcome(new ChunkOutcome(id("run"), 0, List.of()));
                    }));
            assertThat(maybe(storage, work -> work.runs().outcome(id("run"), 0)))
                    .contains(first);
            assertThat(Directory.everybody(storage)).isEmpty();
            add(storage, run("other", NOON));
            write(storage, work -> work.runs().addOutcome(new ChunkOutcome(id("other"), 0, List.of())));
        }
    }

    @Test
    void oneOfTwoWhoCarryOutAChunkAtTheSameTimeDoesIt() {
        try (Storage storage = storage()) {
            add(storage, run("run", NOON));
            Race race = Race.on(storage);
            ChunkOutcome outcome = new ChunkOutcome(id("run"), 0, List.of());
            List<Object> outcomes = race.between(
                    work -> {
                        race.meet();
                        work.runs().addOutcome(outcome);
                        work.users().insert(List.of(anna().user()));
                        return "done";
                    },
                    work -> {
                        race.meet();
                        work.runs().addOutcome(outcome);
                        work.users().insert(List.of(ben().user()));
                        return "done";
                    });
            assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(DoneEarlierException.class::isInstance)
                    .hasSize(1);
            assertThat(Directory.everybody(storage)).hasSize(1);
        }
    }
}
