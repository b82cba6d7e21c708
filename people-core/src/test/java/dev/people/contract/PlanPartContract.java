package dev.people.contract;

import static dev.people.contract.PlanStoreContract.add;
import static dev.people.contract.PlanStoreContract.find;
import static dev.people.contract.PlanStoreContract.id;
import static dev.people.contract.PlanStoreContract.plan;
import static dev.people.contract.PlanStoreContract.random;
import static dev.people.contract.PlanStoreContract.records;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.failure.DoneEarlierException;
import dev.people.id.RunId;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import dev.people.run.StagedPlan;
import dev.people.storage.Storage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.run.PlanStore} promises about the parts of plans. */
public class PlanPartContract extends TestedStorage {
    private static PlanPart part(String plan, PlanPart.Kind kind, int number) {
        return new PlanPart(id(plan), kind, number);
    }

    @Test
    void keepsEmptyPartsAndPartsOfFiveMegabytes() {
        try (Storage storage = storage()) {
            add(storage, plan("plan", NOON));
            Bytes large = random(5 << 20, 2);
            add(storage, records("plan", 0), large);
            add(storage, records("plan", 1), Bytes.NONE);
            add(storage, part("plan", PlanPart.Kind.BODY, 0), Bytes.of((byte) -1));
            assertThat(find(storage, records("plan", 0)).orElseThrow().equals(large))
                    .isTrue();
            assertThat(find(storage, records("plan", 1))).contains(Bytes.NONE);
            assertThat(find(storage, part("plan", PlanPart.Kind.BODY, 0))).contains(Bytes.of((byte) -1));
            assertThat(find(storage, part("plan", PlanPart.Kind.SOURCE, 0))).isEmpty();
            assertThat(find(storage, records("plan", 2))).isEmpty();
        }
    }

    @Test
    void readsOneOfAThousandPartsAtATime() {
        try (Storage storage = storage()) {
            add(storage, plan("plan", NOON));
            for (int from = 0; from < 1000; from += 100) {
                int first = from;
                write(storage, work -> {
                    for (int i = first; i < first + 100; i++) {
                        work.plans().add(records("plan", i), random(10_000, i));
                    }
                });
            }
            for (int number : List.of(0, 1, 499, 998, 999)) {
                assertThat(find(storage, records("plan", number))).contains(random(10_000, number));
            }
            assertThat(find(storage, records("plan", 1000))).isEmpty();
        }
    }

    @Test
    void refusesAPartThatIsThereAndUndoesTheRest() {
        try (Storage storage = storage()) {
            add(storage, plan("plan", NOON));
            add(storage, records("plan", 0), Bytes.of((byte) 1));
            assertThatExceptionOfType(DoneEarlierException.class)
                    .isThrownBy(() -> write(storage, work -> {
                        work.plans().add(plan("more", NOON));
                        work.plans().add(records("more", 0), Bytes.NONE);
                        work.plans().start(id("plan"), new RunId(uuid("run")), NOON, NOON.plus(StagedPlan.KEPT));
                        work.plans().add(records("plan", 0), Bytes.of((byte) 2));
                    }));
            assertThat(find(storage, records("plan", 0))).contains(Bytes.of((byte) 1));
            assertThat(find(storage, records("more", 0))).isEmpty();
            assertThat(find(storage, "more")).isEmpty();
            assertThat(find(storage, "plan")).contains(plan("plan", NOON));
        }
    }

    @Test
    void refusesAPartOfAPlanThatIsNotThere() {
        try (Storage storage = storage()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> add(storage, records("none", 0), Bytes.NONE))
                    .withMessageContaining(id("none").toString());
        }
    }
}
