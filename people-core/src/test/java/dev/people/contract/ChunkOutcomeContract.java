package dev.people.contract;

import static dev.people.contract.Transactions.list;
import static dev.people.contract.Transactions.maybe;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.failure.DoneEarlierException;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.run.Bytes;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowCounts;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.run.RunRepository} promises about what became of chunks, and how to undo them. */
public class ChunkOutcomeContract extends TestedStorage {
    private static RunId id(String name) {
        return new RunId(uuid("run " + name));
    }

    private static void addRun(Storage storage, String name, Instant startedAt) {
        Run.Lease lease = new Run.Lease("system:planner", "system:applier", startedAt, startedAt.plusSeconds(60));
        write(storage, work -> work.runs()
                .add(new Run(
                        id(name),
                        new PlanId(uuid("plan")),
                        "file",
                        lease,
                        RunState.RUNNING,
                        Run.Extent.ofRows(10),
                        RowCounts.NONE)));
    }

    private static ChunkOutcome chunk(String run, int number) {
        return new ChunkOutcome(id(run), number, List.of(new RowOutcome(number, RowResult.ADDED, Optional.empty())));
    }

    private static void add(Storage storage, ChunkOutcome outcome, Bytes undo) {
        write(storage, work -> work.runs().addOutcome(outcome, undo));
    }

    private static List<Integer> numbers(Storage storage, String run, int from, int limit) {
        return list(storage, work -> work.runs().outcomes(id(run), from, limit)).stream()
                .map(ChunkOutcome::number)
                .toList();
    }

    private static Optional<Bytes> undo(Storage storage, String run, int chunk) {
        return maybe(storage, work -> work.runs().undo(id(run), chunk));
    }

    private static int forget(Storage storage, Instant before, int most) {
        return storage.write(work -> work.runs().forgetUndo(before, most));
    }

    private static RowOutcome row(long number) {
        return new RowOutcome(number, RowResult.UPDATED, Optional.empty());
    }

    @Test
    void showsTheChunksThatHaveAnyOfSomeRowsAsAWhole() {
        try (Storage storage = storage()) {
            addRun(storage, "run", NOON);
            addRun(storage, "other", NOON);
            ChunkOutcome scattered = new ChunkOutcome(id("run"), 0, List.of(row(90), row(2), row(40)));
            ChunkOutcome early = new ChunkOutcome(id("run"), 1, List.of(row(3), row(4)));
            ChunkOutcome late = new ChunkOutcome(id("run"), 2, List.of(row(39), row(41), row(89)));
            List.of(late, scattered, early, new ChunkOutcome(id("other"), 0, List.of(row(40))))
                    .forEach(chunk -> add(storage, chunk, Bytes.NONE));
            add(storage, new ChunkOutcome(id("run"), 3, List.of()), Bytes.NONE);
            assertThat(list(storage, work -> work.runs().outcomesOf(id("run"), 40, 40)))
                    .containsExactly(scattered);
            assertThat(list(storage, work -> work.runs().outcomesOf(id("run"), 4, 39)))
                    .containsExactly(early, late);
            assertThat(list(storage, work -> work.runs().outcomesOf(id("run"), 5, 38)))
                    .isEmpty();
            assertThat(list(storage, work -> work.runs().outcomesOf(id("run"), 1, 1_000)))
                    .containsExactly(scattered, early, late);
        }
    }

    @Test
    void showsWhatItTakesToUndoSeveralChunksAtOnce() {
        try (Storage storage = storage()) {
            addRun(storage, "run", NOON);
            addRun(storage, "other", NOON);
            add(storage, chunk("run", 0), Bytes.of((byte) 1, (byte) 2));
            add(storage, chunk("run", 1), Bytes.NONE);
            add(storage, chunk("run", 2), Bytes.of((byte) 3));
            add(storage, chunk("run", 3), Bytes.of((byte) 4));
            add(storage, chunk("other", 2), Bytes.of((byte) 5));
            Map<Integer, Bytes> undo = storage.read(work -> work.runs().undo(id("run"), Set.of(0, 1, 2, 7)));
            assertThat(undo).isEqualTo(Map.of(0, Bytes.of((byte) 1, (byte) 2), 2, Bytes.of((byte) 3)));
            Map<Integer, Bytes> none = storage.read(work -> work.runs().undo(id("run"), Set.of()));
            assertThat(none).isEmpty();
        }
    }

    @Test
    void showsTheOutcomesOfARunInTheirOrder() {
        try (Storage storage = storage()) {
            addRun(storage, "run", NOON);
            addRun(storage, "other", NOON);
            add(storage, chunk("other", 1), Bytes.NONE);
            for (int number : List.of(10, 2, 0, 300, 9)) {
                add(storage, chunk("run", number), Bytes.NONE);
            }
            assertThat(numbers(storage, "run", 0, 100)).containsExactly(0, 2, 9, 10, 300);
            assertThat(numbers(storage, "run", 0, 2)).containsExactly(0, 2);
            assertThat(numbers(storage, "run", 3, 2)).containsExactly(9, 10);
            assertThat(numbers(storage, "run", 301, 2)).isEmpty();
            assertThat(numbers(storage, "none", 0, 2)).isEmpty();
            assertThat(list(storage, work -> work.runs().outcomes(id("run"), 9, 1)))
                    .containsExactly(chunk("run", 9));
        }
    }

    @Test
    void keepsWhatItTakesToUndoAChunk() {
        try (Storage storage = storage()) {
            byte[] large = new byte[3 << 20];
            new Random(1).nextBytes(large);
            addRun(storage, "run", NOON);
            add(storage, chunk("run", 0), Bytes.of(large));
            add(storage, chunk("run", 1), Bytes.of((byte) 1));
            write(storage, work -> work.runs().addOutcome(chunk("run", 2)));
            assertThat(undo(storage, "run", 0).orElseThrow().equals(Bytes.of(large)))
                    .isTrue();
            assertThat(undo(storage, "run", 1)).contains(Bytes.of((byte) 1));
            assertThat(undo(storage, "run", 2)).isEmpty();
            assertThat(undo(storage, "run", 3)).isEmpty();
        }
    }

    @Test
    void keepsWhatWasThereWhenAChunkIsRefused() {
        try (Storage storage = storage()) {
            addRun(storage, "run", NOON);
            add(storage, chunk("run", 0), Bytes.of((byte) 1));
            assertThatExceptionOfType(DoneEarlierException.class)
                    .isThrownBy(() -> add(storage, chunk("run", 0), Bytes.of((byte) 2)));
            assertThat(undo(storage, "run", 0)).contains(Bytes.of((byte) 1));
        }
    }

    @Test
    void forgetsHowToUndoOldRunsAFewChunksAtATime() {
        try (Storage storage = storage()) {
            addRun(storage, "old", NOON);
            addRun(storage, "new", NOON.plusSeconds(1));
            for (int number = 0; number < 5; number++) {
                add(storage, chunk("old", number), Bytes.of((byte) 1));
                add(storage, chunk("new", number), Bytes.of((byte) 1));
            }
            add(storage, chunk("old", 5), Bytes.NONE);
            assertThat(forget(storage, NOON, 10)).isZero();
            assertThat(forget(storage, NOON.plusSeconds(1), 3)).isEqualTo(3);
            assertThat(forget(storage, NOON.plusSeconds(1), 3)).isEqualTo(2);
            assertThat(forget(storage, NOON.plusSeconds(1), 3)).isZero();
            for (int number = 0; number < 5; number++) {
                assertThat(undo(storage, "old", number)).isEmpty();
                assertThat(undo(storage, "new", number)).isPresent();
            }
            assertThat(numbers(storage, "old", 0, 10)).hasSize(6);
        }
    }
}
