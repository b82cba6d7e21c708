package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.RunFailedException;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A chunk that the database refuses in its middle: the chunks before it stay, of this one nothing does. */
@Timeout(600)
class BrokenChunkContract extends TestedDatabase {
    private static final int ROWS = 60;
    private static final int CHUNK = 20;

    private static Plan plan(PeopleAs acting) {
        List<String> lines = new ArrayList<>(List.of("Username,First Name,Last Name,Email"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("user" + i + ",Anna,Ahlgren,user" + i + "@example.org");
        }
        return acting.imports().plan(TableRecords.lines(lines.toArray(String[]::new)), ImportOptions.addAndUpdate());
    }

    @Test
    void leavesNothingOfTheChunkAndCanBeRepeated() {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            TestDatabase.execute(
                    database, "alter table people_user add constraint host_check check (username_key <> 'user55')");
            try (JpaStorage storage = JpaStorage.of(database);
                    People people = People.on(storage).build()) {
                PeopleAs acting = people.as(Actor.system("test"));
                assertTwoChunksStay(storage, acting);
                assertEverywhere(storage, database, 2 * CHUNK);
                TestDatabase.execute(database, "alter table people_user drop constraint host_check");
                ApplyResult result = acting.plans().apply(plan(acting), options());
                assertThat(result.applied().of(RowResult.ADDED)).isEqualTo(ROWS - 2 * CHUNK);
                assertEverywhere(storage, database, ROWS);
            }
        }
    }

    private static ApplyOptions options() {
        return ApplyOptions.defaults().chunks(CHUNK);
    }

    private static void assertTwoChunksStay(JpaStorage storage, PeopleAs acting) {
        RunFailedException thrown = catchThrowableOfType(
                RunFailedException.class, () -> acting.plans().apply(plan(acting), options()));
        assertThat(thrown.applied().of(RowResult.ADDED)).isEqualTo(2 * CHUNK);
        Run run = acting.plans().run(thrown.run()).orElseThrow();
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.applied()).isEqualTo(thrown.applied());
        assertThat(storage.<Boolean>read(
                        work -> work.runs().outcome(run.id(), 1).isPresent()))
                .isTrue();
        assertThat(storage.<Boolean>read(
                        work -> work.runs().outcome(run.id(), 2).isPresent()))
                .isFalse();
    }

    private static void assertEverywhere(Storage storage, HikariDataSource database, int users) {
        assertThat(Directory.everybody(storage)).hasSize(users);
        assertThat(Directory.seatsUsed(storage)).isEqualTo(users);
        assertThat(TestDatabase.column(database, "select sum(recipient_count) from people_outbox_batch"))
                .containsExactly(String.valueOf(users));
    }
}
