package dev.people.contract;

import static dev.people.contract.ResumeContract.CHUNK;
import static dev.people.contract.ResumeContract.NOON;
import static dev.people.contract.ResumeContract.ROWS;
import static dev.people.contract.ResumeContract.assertDone;
import static dev.people.contract.ResumeContract.killedAfter;
import static dev.people.contract.ResumeContract.plan;
import static dev.people.contract.ResumeContract.tableWithManagers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.actor.Actor;
import dev.people.contract.ResumeContract.Node;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.Progress;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Who holds a run, for how long, and what becomes of whoever loses it. Every storage keeps to it. */
public class RunHoldContract extends TestedStorage {
    @Test
    void namesWhoHoldsItAndATimeThatLiesAheadUpToTheLastInstantOfTheLease() {
        try (Storage storage = storage()) {
            Node first = Node.on(storage);
            RunId run = killedAfter(2, first, plan(first));
            Instant end = first.run(run).lease().until();
            Node second = Node.on(storage);
            for (Instant now : List.of(NOON, end.minusSeconds(1), end)) {
                second.clock().set(now);
                assertThatThrownBy(() -> second.people().plans().resume(run, ApplyOptions.defaults()))
                        .isInstanceOfSatisfying(RejectedException.class, held -> {
                            Finding finding = held.findings().get(0);
                            assertThat(finding.parameters()).containsEntry("holder", "system:node");
                            assertThat(Instant.parse(finding.parameters().get("until")))
                                    .isAfter(now);
                        });
            }
        }
    }

    /** Each chunk takes most of a lease; after each of them somebody else tries to take the run over. */
    private static ApplyOptions slowAndWatched(Node node, Instant begin, Node other, List<Progress> told) {
        return ApplyOptions.defaults().chunks(CHUNK).listener(progress -> {
            told.add(progress);
            other.clock().set(begin.plusSeconds(90L * (told.size() - 1)));
            RunId run = other.people().plans().runs(1).get(0).id();
            assertThatThrownBy(() -> other.people().plans().resume(run, ApplyOptions.defaults()))
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("RUN_HELD");
            node.clock().set(begin.plusSeconds(90L * told.size()));
        });
    }

    @Test
    void isHeldByWhoeverCarriesItOutHoweverLongItTakes() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            Plan plan = node.people().imports().plan(tableWithManagers(), ImportOptions.addAndUpdate());
            List<Progress> told = new ArrayList<>();
            ApplyResult result = node.apply(plan, slowAndWatched(node, NOON, Node.on(storage), told));
            assertDone(storage, result);
            assertThat(result.applied().of(RowResult.MANAGER_SET)).isEqualTo(ROWS - 1);
            assertThat(told).hasSizeGreaterThan(ROWS / CHUNK);
        }
    }

    @Test
    void isHeldByWhoeverCarriesItOnHoweverLongItTakes() {
        try (Storage storage = storage()) {
            Node first = Node.on(storage);
            RunId run = killedAfter(2, first, plan(first));
            Node second = Node.on(storage);
            Instant begin = NOON.plus(Duration.ofHours(1));
            second.clock().set(begin);
            List<Progress> told = new ArrayList<>();
            assertDone(
                    storage,
                    second.people().plans().resume(run, slowAndWatched(second, begin, Node.on(storage), told)));
            assertThat(told).hasSizeGreaterThan(4);
        }
    }

    /** Somebody else carries the run on after the first chunk, as if this process had been frozen for an hour. */
    private static ApplyOptions frozenAfterTheFirstChunk(Node other, ApplyOptions others) {
        AtomicBoolean frozen = new AtomicBoolean();
        return ApplyOptions.defaults().chunks(CHUNK).listener(progress -> {
            if (!frozen.getAndSet(true)) {
                other.clock().set(NOON.plus(Duration.ofHours(1)));
                other.people()
                        .plans()
                        .resume(other.people().plans().runs(1).get(0).id(), others);
            }
        });
    }

    @Test
    void whoLostARunThatIsDoneByNowAnswersWhatItCameTo() {
        for (ApplyMode mode : List.of(ApplyMode.PER_ROW, ApplyMode.PER_CHUNK)) {
            try (Storage storage = storage()) {
                Node node = Node.on(storage);
                Node other = Node.on(storage);
                ApplyOptions frozen = frozenAfterTheFirstChunk(other, ApplyOptions.defaults());
                assertDone(storage, node.apply(plan(node), frozen.mode(mode)));
                assertThat(Directory.runs(storage))
                        .singleElement()
                        .satisfies(run -> assertThat(run.lease().turn()).isOne());
            }
        }
    }

    @Test
    void whoLostARunThatIsNotDoneIsToldWhoHasIt() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            Node other = new Node(
                    People.on(storage)
                            .clock(() -> NOON.plus(Duration.ofHours(1)))
                            .build()
                            .as(Actor.system("other")),
                    new AtomicReference<>(NOON));
            AtomicInteger left = new AtomicInteger(1);
            ApplyOptions oneChunk = ApplyOptions.defaults().cancelledBy(() -> left.getAndDecrement() <= 0);
            assertThatThrownBy(() -> node.apply(plan(node), frozenAfterTheFirstChunk(other, oneChunk)))
                    .isInstanceOfSatisfying(RejectedException.class, lost -> {
                        Finding finding = lost.findings().get(0);
                        assertThat(finding.code()).isEqualTo(FindingCode.RUN_TAKEN_OVER);
                        assertThat(finding.parameters())
                                .containsEntry("holder", "system:other")
                                .containsEntry("state", "cancelled");
                    });
            Run run = Directory.runs(storage).get(0);
            assertThat(run.state()).isEqualTo(RunState.CANCELLED);
            assertThat(run.applied().total()).isEqualTo(2 * CHUNK);
            assertThat(Directory.everybody(storage)).hasSize(2 * CHUNK);
            assertDone(storage, other.people().plans().resume(run.id(), ApplyOptions.defaults()));
        }
    }
}
