package dev.people.contract;

import static dev.people.contract.Transactions.maybe;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.failure.DoneEarlierException;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import dev.people.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.run.PlanStore} promises. */
public class PlanStoreContract extends TestedStorage {
    private static final RunId RUN = new RunId(uuid("run"));
    private static final RunId OTHER_RUN = new RunId(uuid("other run"));
    private static final Instant LATER = NOON.plus(StagedPlan.KEPT);

    static PlanId id(String name) {
        return new PlanId(uuid("plan " + name));
    }

    static StagedPlan plan(String name, Instant madeAt) {
        return new StagedPlan(
                id(name),
                "system:planner",
                StagedPlan.Term.waitingFrom(madeAt),
                name + ".csv",
                new StagedState.Staged(),
                Bytes.of((byte) 1, (byte) 2));
    }

    static PlanPart records(String plan, int number) {
        return new PlanPart(id(plan), PlanPart.Kind.RECORDS, number);
    }

    static Bytes random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return Bytes.of(bytes);
    }

    static void add(Storage storage, StagedPlan... plans) {
        write(storage, work -> List.of(plans).forEach(work.plans()::add));
    }

    static void add(Storage storage, PlanPart part, Bytes content) {
        write(storage, work -> work.plans().add(part, content));
    }

    static Optional<StagedPlan> find(Storage storage, String name) {
        return maybe(storage, work -> work.plans().find(id(name)));
    }

    static Optional<Bytes> find(Storage storage, PlanPart part) {
        return maybe(storage, work -> work.plans().part(part));
    }

    private static List<PlanId> page(Storage storage, Optional<PlanId> after, int limit) {
        return Transactions.list(storage, work -> work.plans().page(after, limit)).stream()
                .map(StagedPlan::id)
                .toList();
    }

    private static Optional<StagedState> start(Storage storage, String name, RunId run, Instant now) {
        return storage.write(work -> work.plans().start(id(name), run, now, now.plus(StagedPlan.KEPT)));
    }

    @Test
    void keepsAPlanWithEverythingInIt() {
        try (Storage storage = storage()) {
            StagedPlan full = new StagedPlan(
                    id("full"),
                    "system:" + "x".repeat(100),
                    new StagedPlan.Term(NOON, NOON.plusNanos(1_000)),
                    "C:\\\u4eba\u5458 \ud83d\udc35 'q\".csv",
                    new StagedState.Started(RUN),
                    random(1 << 20, 1));
            add(storage, full, plan("other", NOON));
            assertThat(find(storage, "full")).contains(full);
            assertThat(find(storage, "other")).contains(plan("other", NOON));
            assertThat(find(storage, "none")).isEmpty();
        }
    }

    @Test
    void refusesAPlanThatIsThereAndUndoesTheRest() {
        try (Storage storage = storage()) {
            add(storage, plan("plan", NOON));
            assertThatExceptionOfType(DoneEarlierException.class)
                    .isThrownBy(() -> add(storage, plan("more", NOON), plan("plan", NOON.plusSeconds(1))));
            assertThat(find(storage, "plan")).contains(plan("plan", NOON));
            assertThat(find(storage, "more")).isEmpty();
        }
    }

    @Test
    void showsPlansPageByPageTheNewestFirst() {
        try (Storage storage = storage()) {
            assertThat(page(storage, Optional.empty(), 10)).isEmpty();
            add(storage, plan("old", NOON), plan("new", NOON.plusSeconds(1)));
            for (int i = 0; i < 5; i++) {
                add(storage, plan("same " + i, NOON.plusNanos(1_000)));
            }
            List<PlanId> all = page(storage, Optional.empty(), 10);
            assertThat(all)
                    .hasSize(7)
                    .doesNotHaveDuplicates()
                    .startsWith(id("new"))
                    .endsWith(id("old"));
            for (int i = 0; i < all.size(); i++) {
                assertThat(page(storage, Optional.of(all.get(i)), 10)).isEqualTo(all.subList(i + 1, all.size()));
            }
            assertThat(page(storage, Optional.of(all.get(0)), 2)).isEqualTo(all.subList(1, 3));
            assertThat(page(storage, Optional.of(id("gone")), 10)).isEmpty();
        }
    }

    @Test
    void startsAPlanOnceAndAnswersItsRunEverAfter() {
        try (Storage storage = storage()) {
            add(storage, plan("plan", NOON), plan("other", NOON));
            StagedState started = new StagedState.Started(RUN);
            assertThat(start(storage, "plan", RUN, NOON)).contains(started);
            assertThat(start(storage, "plan", OTHER_RUN, NOON.plusSeconds(1))).contains(started);
            assertThat(start(storage, "plan", OTHER_RUN, LATER.plusSeconds(1))).contains(started);
            assertThat(find(storage, "plan"))
                    .hasValueSatisfying(plan -> assertThat(plan.state()).isEqualTo(started))
                    .hasValueSatisfying(plan -> assertThat(plan.term()).isEqualTo(new StagedPlan.Term(NOON, LATER)));
            assertThat(find(storage, "other")).contains(plan("other", NOON));
            assertThat(start(storage, "none", RUN, NOON)).isEmpty();
        }
    }

    @Test
    void startsNoPlanThatIsCancelledOrExpired() {
        try (Storage storage = storage()) {
            add(storage, plan("cancelled", NOON), plan("expired", NOON));
            StagedState cancelled = new StagedState.Cancelled();
            assertThat(storage.<Optional<StagedState>>write(work -> work.plans().cancel(id("cancelled"))))
                    .contains(cancelled);
            assertThat(start(storage, "cancelled", RUN, NOON)).contains(cancelled);
            Instant end = NOON.plus(StagedPlan.WAITS);
            assertThat(start(storage, "expired", RUN, end)).contains(new StagedState.Expired());
            assertThat(start(storage, "expired", RUN, end.minusNanos(1_000))).contains(new StagedState.Started(RUN));
        }
    }

    private static StagedPlan incomplete(String name) {
        StagedPlan plan = plan(name, NOON);
        return new StagedPlan(
                plan.id(), plan.actor(), plan.term(), plan.source(), new StagedState.Incomplete(), plan.head());
    }

    @Test
    void startsAPlanOnlyOnceItIsComplete() {
        try (Storage storage = storage()) {
            add(storage, incomplete("plan"));
            assertThat(find(storage, "plan")).contains(incomplete("plan"));
            assertThat(start(storage, "plan", RUN, NOON)).contains(new StagedState.Incomplete());
            write(storage, work -> work.plans().complete(id("plan")));
            assertThat(find(storage, "plan")).contains(plan("plan", NOON));
            assertThat(start(storage, "plan", RUN, NOON)).contains(new StagedState.Started(RUN));
        }
    }

    @Test
    void completesNoPlanThatIsStartedOrCancelledOrNotThere() {
        try (Storage storage = storage()) {
            add(storage, plan("started", NOON), incomplete("cancelled"));
            start(storage, "started", RUN, NOON);
            assertThat(storage.<Optional<StagedState>>write(work -> work.plans().cancel(id("cancelled"))))
                    .contains(new StagedState.Cancelled());
            for (String name : List.of("started", "cancelled", "none")) {
                write(storage, work -> work.plans().complete(id(name)));
            }
            assertThat(find(storage, "started").orElseThrow().state()).isEqualTo(new StagedState.Started(RUN));
            assertThat(find(storage, "cancelled").orElseThrow().state()).isEqualTo(new StagedState.Cancelled());
            assertThat(find(storage, "none")).isEmpty();
        }
    }

    @Test
    void deletesAnIncompletePlanThatExpired() {
        try (Storage storage = storage()) {
            add(storage, incomplete("plan"));
            Instant end = NOON.plus(StagedPlan.WAITS);
            assertThat(incomplete("plan").stateAt(end)).isEqualTo(new StagedState.Expired());
            assertThat(storage.<Integer>write(work -> work.plans().deleteExpired(end, 10)))
                    .isOne();
            assertThat(find(storage, "plan")).isEmpty();
        }
    }

    @Test
    void cancelsNoPlanThatIsStarted() {
        try (Storage storage = storage()) {
            add(storage, plan("plan", NOON));
            start(storage, "plan", RUN, NOON);
            assertThat(storage.<Optional<StagedState>>write(work -> work.plans().cancel(id("plan"))))
                    .contains(new StagedState.Started(RUN));
            assertThat(storage.<Optional<StagedState>>write(work -> work.plans().cancel(id("none"))))
                    .isEmpty();
        }
    }

    @Test
    void oneRunComesOfTwoWhoStartAPlanAtTheSameTime() {
        try (Storage storage = storage()) {
            add(storage, plan("plan", NOON));
            Race race = Race.on(storage);
            List<Object> answers = race.between(
                    work -> {
                        race.meet();
                        return work.plans().start(id("plan"), RUN, NOON, LATER);
                    },
                    work -> {
                        race.meet();
                        return work.plans().start(id("plan"), OTHER_RUN, NOON, LATER);
                    });
            assertThat(answers.get(0)).isEqualTo(answers.get(1));
            assertThat(Optional.of(find(storage, "plan").orElseThrow().state())).isEqualTo(answers.get(0));
        }
    }

    @Test
    void deletesAPlanWithItsPartsAndNoOther() {
        try (Storage storage = storage()) {
            for (String name : List.of("plan", "other")) {
                add(storage, plan(name, NOON));
                add(storage, records(name, 0), Bytes.NONE);
            }
            write(storage, work -> work.plans().delete(id("plan")));
            write(storage, work -> work.plans().delete(id("plan")));
            assertThat(find(storage, "plan")).isEmpty();
            assertThat(find(storage, records("plan", 0))).isEmpty();
            assertThat(find(storage, "other")).isPresent();
            assertThat(find(storage, records("other", 0))).isPresent();
        }
    }

    @Test
    void deletesWhatExpiredAFewAtATimeAndLeavesWhatIsStarted() {
        try (Storage storage = storage()) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                names.add("plan " + i);
                add(storage, plan("plan " + i, NOON));
                add(storage, records("plan " + i, 0), Bytes.NONE);
            }
            add(storage, plan("young", NOON.plusNanos(1_000)));
            start(storage, "plan 0", RUN, NOON);
            Instant end = NOON.plus(StagedPlan.WAITS);
            assertThat(deleteExpired(storage, end.minusNanos(1_000), 10)).isZero();
            assertThat(deleteExpired(storage, end, 3)).isEqualTo(3);
            assertThat(deleteExpired(storage, end, 3)).isEqualTo(1);
            assertThat(names)
                    .filteredOn(name -> find(storage, name).isPresent())
                    .containsExactly("plan 0");
            assertThat(names)
                    .filteredOn(name -> find(storage, records(name, 0)).isPresent())
                    .containsExactly("plan 0");
            assertThat(find(storage, "young")).isPresent();
            assertThat(deleteExpired(storage, LATER, 10)).isEqualTo(2);
            assertThat(page(storage, Optional.empty(), 10)).isEmpty();
        }
    }

    private static int deleteExpired(Storage storage, Instant at, int most) {
        return storage.write(work -> work.plans().deleteExpired(at, most));
    }

    @Test
    void showsNothingOfWhatWasUndone() {
        try (Storage storage = storage()) {
            add(storage, plan("plan", NOON));
            add(storage, records("plan", 0), Bytes.NONE);
            IllegalArgumentException thrown = new IllegalArgumentException("on purpose");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> write(storage, work -> {
                        work.plans().delete(id("plan"));
                        work.plans().add(plan("new", NOON));
                        work.plans().add(records("new", 0), Bytes.NONE);
                        throw thrown;
                    }));
            assertThat(page(storage, Optional.empty(), 10)).containsExactly(id("plan"));
            assertThat(find(storage, records("plan", 0))).isPresent();
            assertThat(find(storage, records("new", 0))).isEmpty();
        }
    }
}
