package dev.people.contract;

import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.failure.LeaseLostException;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowCounts;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunRequest;
import dev.people.run.RunState;
import dev.people.run.TakeOver;
import dev.people.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.run.RunRepository} promises about who carries a run out, and who may stop them. */
public class RunLeaseContract extends TestedStorage {
    private static final RunId ID = new RunId(uuid("run"));
    private static final Instant END = NOON.plusSeconds(60);
    private static final Instant AFTER = END.plusNanos(1_000);
    private static final Instant LATER = END.plusSeconds(60);

    private static Run run() {
        Run.Lease lease = new Run.Lease("system:planner", "system:first", NOON, END);
        return new Run(
                        ID,
                        new PlanId(uuid("plan")),
                        "people.csv",
                        lease,
                        RunState.RUNNING,
                        Run.Extent.ofRows(10),
                        RowCounts.NONE)
                .progressed(RowCounts.NONE.plus(RowResult.ADDED, 3), END);
    }

    private static void add(Storage storage, Run run) {
        write(storage, work -> work.runs().add(run));
    }

    private static TakeOver takeOver(Storage storage, String applier, Instant now) {
        return storage.<Optional<TakeOver>>write(work -> work.runs().takeOver(ID, applier, now, LATER))
                .orElseThrow();
    }

    private static Optional<RunRequest> update(Storage storage, Run run) {
        return storage.write(work -> work.runs().update(run));
    }

    private static boolean request(Storage storage, RunRequest request) {
        return storage.write(work -> work.runs().request(ID, request));
    }

    private static Run find(Storage storage) {
        return storage.read(work -> work.runs().find(ID)).orElseThrow();
    }

    @Test
    void keepsARunForWhoeverHoldsItsLease() {
        try (Storage storage = storage()) {
            add(storage, run());
            assertThat(takeOver(storage, "system:other", END)).isEqualTo(new TakeOver.Held(run()));
            assertThat(find(storage)).isEqualTo(run());
        }
    }

    @Test
    void givesARunAwayWhoseLeaseIsOver() {
        try (Storage storage = storage()) {
            add(storage, run());
            Run taken = run().takenOver("system:other", LATER);
            assertThat(takeOver(storage, "system:other", AFTER)).isEqualTo(new TakeOver.Taken(taken));
            assertThat(find(storage)).isEqualTo(taken);
            assertThat(taken.applied()).isEqualTo(run().applied());
            assertThat(taken.lease()).isEqualTo(new Run.Lease("system:planner", "system:other", NOON, LATER, 1));
            assertThat(takeOver(storage, "system:third", AFTER)).isEqualTo(new TakeOver.Held(taken));
        }
    }

    @Test
    void givesARunAwayThatCameToRestAndKeepsOneThatIsDone() {
        for (RunState state : List.of(RunState.PAUSED, RunState.CANCELLED, RunState.FAILED)) {
            try (Storage storage = storage()) {
                add(storage, run().in(state));
                assertThat(takeOver(storage, "system:other", NOON))
                        .isEqualTo(new TakeOver.Taken(run().takenOver("system:other", LATER)));
                assertThat(find(storage).state()).isEqualTo(RunState.RUNNING);
            }
        }
        try (Storage storage = storage()) {
            add(storage, run().in(RunState.DONE));
            assertThat(takeOver(storage, "system:other", AFTER)).isEqualTo(new TakeOver.Done(run().in(RunState.DONE)));
        }
    }

    @Test
    void knowsNoRunThatIsNotThere() {
        try (Storage storage = storage()) {
            assertThat(storage.<Optional<TakeOver>>write(work -> work.runs().takeOver(ID, "system:other", NOON, LATER)))
                    .isEmpty();
            assertThat(request(storage, RunRequest.STOP)).isFalse();
            assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> update(storage, run()));
        }
    }

    @Test
    void oneOfTwoWhoTakeARunOverAtTheSameTimeGetsIt() {
        try (Storage storage = storage()) {
            add(storage, run());
            Race race = Race.on(storage);
            List<Object> answers = race.between(
                    work -> {
                        race.meet();
                        return work.runs()
                                .takeOver(ID, "system:one", AFTER, LATER)
                                .orElseThrow();
                    },
                    work -> {
                        race.meet();
                        return work.runs()
                                .takeOver(ID, "system:other", AFTER, LATER)
                                .orElseThrow();
                    });
            assertThat(answers).contains(new TakeOver.Taken(find(storage)), new TakeOver.Held(find(storage)));
            assertThat(find(storage).lease().turn()).isOne();
        }
    }

    @Test
    void whoeverLostTheLeaseWritesNothingAnyMore() {
        try (Storage storage = storage()) {
            add(storage, run());
            takeOver(storage, "system:other", AFTER);
            Run taken = find(storage);
            assertThatExceptionOfType(LeaseLostException.class)
                    .isThrownBy(() -> write(storage, work -> {
                        work.runs().addOutcome(new ChunkOutcome(ID, 0, List.of()));
                        work.runs().update(run().in(RunState.FAILED));
                    }))
                    .withMessageContaining(ID.toString());
            assertThat(find(storage)).isEqualTo(taken);
            assertThat(storage.<Optional<ChunkOutcome>>read(work -> work.runs().outcome(ID, 0)))
                    .isEmpty();
            update(storage, taken.in(RunState.DONE));
            assertThat(find(storage).state()).isEqualTo(RunState.DONE);
        }
    }

    @Test
    void tellsWhoeverCarriesItOutWhatWasAsked() {
        try (Storage storage = storage()) {
            add(storage, run());
            assertThat(update(storage, run())).isEmpty();
            assertThat(request(storage, RunRequest.PAUSE)).isTrue();
            assertThat(update(storage, run())).contains(RunRequest.PAUSE);
            assertThat(update(storage, run())).contains(RunRequest.PAUSE);
            assertThat(request(storage, RunRequest.STOP)).isTrue();
            assertThat(request(storage, RunRequest.PAUSE)).isTrue();
            assertThat(update(storage, run().in(RunState.CANCELLED))).contains(RunRequest.STOP);
        }
    }

    @Test
    void asksNothingOfARunThatIsNotUnderWay() {
        for (RunState state : List.of(RunState.PAUSED, RunState.DONE, RunState.CANCELLED, RunState.FAILED)) {
            try (Storage storage = storage()) {
                add(storage, run().in(state));
                assertThat(request(storage, RunRequest.PAUSE)).isFalse();
                assertThat(update(storage, run())).isEmpty();
            }
        }
    }

    @Test
    void forgetsWhatWasAskedWhenARunIsTakenOver() {
        try (Storage storage = storage()) {
            add(storage, run());
            request(storage, RunRequest.STOP);
            update(storage, run().in(RunState.CANCELLED));
            takeOver(storage, "system:other", NOON);
            assertThat(update(storage, find(storage))).isEmpty();
        }
    }
}
