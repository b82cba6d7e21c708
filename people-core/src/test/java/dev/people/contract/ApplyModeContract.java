package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a row that cannot be written takes others with it. Every storage keeps to it. */
public class ApplyModeContract extends TestedStorage {
    private static final int ROWS = 10;

    private static PeopleAs people(Storage storage) {
        return People.on(storage).build().as(Actor.system("test"));
    }

    private static TableRecords people(String... more) {
        List<String> lines = new ArrayList<>(List.of("username,first_name,last_name,email"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("p" + i + ",A,B,p" + i + "@example.org");
        }
        lines.addAll(List.of(more));
        return TableRecords.lines(lines.toArray(String[]::new));
    }

    private static Plan plan(PeopleAs people, TableRecords table) {
        return people.imports().plan(table, ImportOptions.addAndUpdate());
    }

    /** Somebody takes the sixth name after the plan was made. */
    private static void meanwhile(PeopleAs people) {
        TableRecords other = TableRecords.lines("username,first_name,last_name,email", "p5,X,Y,x@example.org");
        people.plans().apply(plan(people, other), ApplyOptions.defaults());
    }

    private static ApplyResult apply(PeopleAs people, Plan plan, ApplyMode mode) {
        return people.plans().apply(plan, ApplyOptions.defaults().chunks(4).mode(mode));
    }

    @Test
    void writesTheOtherRowsPerRow() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = plan(people, people());
            meanwhile(people);
            ApplyResult result = apply(people, plan, ApplyMode.PER_ROW);
            assertThat(result.applied().of(RowResult.ADDED)).isEqualTo(ROWS - 1);
            assertThat(result.applied().of(RowResult.STALE)).isOne();
        }
    }

    @Test
    void leavesOutTheChunkOfARowPerChunk() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = plan(people, people());
            meanwhile(people);
            ApplyResult result = apply(people, plan, ApplyMode.PER_CHUNK);
            assertThat(result.applied().of(RowResult.ADDED)).isEqualTo(ROWS - 4);
            assertThat(result.surprises())
                    .extracting(RowOutcome::code)
                    .extracting(code -> code.orElseThrow())
                    .containsExactly(
                            FindingCode.GIVEN_UP, FindingCode.STALE_ROW, FindingCode.GIVEN_UP, FindingCode.GIVEN_UP);
            assertThat(Directory.everybody(storage)).hasSize(ROWS - 4 + 1);
            assertThat(Directory.seatsUsed(storage)).isEqualTo(Directory.seatTakers(storage));
        }
    }

    @Test
    void writesAllOrNothing() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = plan(people, people());
            Plan again = plan(people, people());
            meanwhile(people);
            ApplyResult nothing = apply(people, plan, ApplyMode.ALL_OR_NOTHING);
            assertThat(nothing.state()).isEqualTo(RunState.FAILED);
            assertThat(nothing.applied().of(RowResult.STALE)).isEqualTo(ROWS);
            assertThat(nothing.surprises())
                    .anyMatch(row -> row.code().orElseThrow() == FindingCode.STALE_ROW && row.row() == 7);
            assertThat(Directory.everybody(storage)).hasSize(1);
            assertThat(again.totals().writing()).isEqualTo(ROWS);
        }
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            ApplyResult all = apply(people, plan(people, people()), ApplyMode.ALL_OR_NOTHING);
            assertThat(all.state()).isEqualTo(RunState.DONE);
            assertThat(all.applied().of(RowResult.ADDED)).isEqualTo(ROWS);
            assertThat(Directory.seatsUsed(storage)).isEqualTo(ROWS);
            assertThat(storage.read(work -> work.runs().find(all.run()))
                            .orElseThrow()
                            .state())
                    .isEqualTo(RunState.DONE);
        }
    }

    @Test
    void writesNothingWhereASeatIsMissingForOne() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = plan(people, people());
            people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(ROWS - 1));
            ApplyResult nothing = apply(people, plan, ApplyMode.ALL_OR_NOTHING);
            assertThat(nothing.surprises()).anyMatch(row -> row.code().orElseThrow() == FindingCode.NO_SEAT);
            assertThat(Directory.everybody(storage)).isEmpty();
            assertThat(Directory.seatsUsed(storage)).isZero();
        }
    }

    @Test
    void refusesAllOrNothingWhereARowIsRefusedAlready() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = plan(people, people("p0,A,B,other@example.org"));
            assertThatThrownBy(() -> apply(people, plan, ApplyMode.ALL_OR_NOTHING))
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("ROWS_REFUSED");
            assertThat(Directory.runs(storage)).isEmpty();
        }
    }

    @Test
    void refusesWhoWaitsForSomebodyWithoutASeat() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords two = TableRecords.lines(
                    "username,first_name,last_name,email,account_state",
                    "a,A,A,a@example.org,",
                    "b,B,B,b@example.org,No");
            people.plans().apply(plan(people, two), ApplyOptions.defaults());
            TableRecords swap =
                    TableRecords.lines("username,email,account_state", "a,b@example.org,", "b,a@example.org,Yes");
            Plan plan = plan(people, swap);
            assertThat(plan.totals().writing()).isEqualTo(2);
            people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(1));
            ApplyResult result = apply(people, plan, ApplyMode.PER_ROW);
            assertThat(result.applied().of(RowResult.REFUSED)).isOne();
            assertThat(result.applied().of(RowResult.STALE)).isOne();
            assertThat(Directory.seatsUsed(storage)).isOne();
        }
    }

    @Test
    void isOverOnceItCameToNothing() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = plan(people, people());
            meanwhile(people);
            ApplyResult result = apply(people, plan, ApplyMode.ALL_OR_NOTHING);
            for (int again = 0; again < 2; again++) {
                ApplyResult answer = people.plans().resume(result.run(), ApplyOptions.defaults());
                assertThat(answer.state()).isEqualTo(RunState.FAILED);
                assertThat(answer.applied()).isEqualTo(result.applied());
                assertThat(answer.surprises()).isEqualTo(result.surprises());
            }
        }
    }
}
