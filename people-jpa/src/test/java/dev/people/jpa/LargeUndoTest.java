package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.finding.FindingCode;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.ChangeBudget;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** An import of 100,000 rows that added, updated and blocked, taken back on a real server. */
class LargeUndoTest {
    private static final int THERE = 60_000;
    private static final int UPDATED = 30_000;
    private static final int ROWS = 100_000;
    private static final List<String> HEADER =
            List.of("username", "first_name", "last_name", "email", "department", "city", "account_state");

    /** One that was updated, one that was blocked, and one that was added. */
    private static final List<String> TOUCHED = List.of("p7", "p30007", "p60007");

    private final HikariDataSource database = TestDatabase.postgres();

    private static TableRecords before() {
        List<List<String>> records = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < THERE; i++) {
            records.add(List.of("p" + i, "First" + i, "Last", "p" + i + "@example.org", "Sales", "Bern", ""));
        }
        return TableRecords.of(records);
    }

    private static TableRecords file() {
        List<List<String>> records = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < ROWS; i++) {
            boolean updated = i < UPDATED;
            boolean blocked = i >= UPDATED && i < THERE;
            records.add(List.of(
                    "p" + i,
                    "First" + i,
                    updated ? "Changed" : "Last",
                    "p" + i + (updated ? "@other.org" : "@example.org"),
                    updated ? "IT" : "Sales",
                    updated ? "<clear>" : "Bern",
                    blocked ? "no" : ""));
        }
        return TableRecords.of(records);
    }

    /** Everything that is kept of all others, but which of their writes it was. */
    private String digest() {
        String others = "where state <> 'deleted' and username not in ('" + String.join("', '", TOUCHED) + "')";
        String row = "(to_jsonb(u) - 'version' - 'last_entry')::text";
        return TestDatabase.column(
                        database,
                        "select count(*) || ' ' || md5(string_agg(md5(" + row
                                + "), '' order by id)) from people_user u " + others)
                .get(0);
    }

    private static ApplyResult apply(PeopleAs people, Plan plan) {
        ApplyResult result = people.plans().apply(plan, ApplyOptions.defaults().exceeding(ChangeBudget.Kind.LOSS));
        assertThat(result.state()).isEqualTo(RunState.DONE);
        return result;
    }

    private static User named(PeopleAs people, String username) {
        return people.users().find(Username.of(username)).orElseThrow();
    }

    @Test
    void bringsTheStateBeforeBackAndRefusesByRowWhatSomebodyChangedSince() {
        JpaStorage.migrate(database);
        ExecutorService reading = Executors.newSingleThreadExecutor();
        try (Storage storage = JpaStorage.of(database);
                People directory = People.on(storage)
                        .seats(PoolName.PRIMARY, SeatLimit.of(ROWS))
                        .executor(reading)
                        .build()) {
            PeopleAs people = directory.as(Actor.system("test"));
            apply(people, people.imports().plan(before(), ImportOptions.addAndUpdate()));
            String before = digest();
            RunId run = apply(people, people.imports().plan(file(), ImportOptions.addAndUpdate()))
                    .run();
            assertThat(digest()).isNotEqualTo(before);
            Plan undo = people.plans().undo(run);
            assertThat(undo.totals().of(PlanAction.UPDATE)).isEqualTo(UPDATED);
            assertThat(undo.totals().of(PlanAction.UNBLOCK)).isEqualTo(THERE - UPDATED);
            assertThat(undo.totals().of(PlanAction.DELETE)).isEqualTo(ROWS - THERE);
            UserDraft phone = UserDraft.builder().set(BuiltInField.PHONE, "1").build();
            TOUCHED.forEach(name -> people.users().edit(named(people, name).id(), phone));
            List<User> touched =
                    TOUCHED.stream().map(name -> named(people, name)).toList();
            assertThat(people.plans().undo(run).findingCounts()).isEqualTo(Map.of(FindingCode.STALE_ROW, 3L));
            ApplyResult undone = apply(people, undo);
            assertThat(undone.surprises()).hasSize(3).allSatisfy(row -> assertThat(row.code())
                    .contains(FindingCode.STALE_ROW));
            assertThat(undone.applied().of(RowResult.STALE)).isEqualTo(3);
            assertThat(digest()).isEqualTo(before);
            assertThat(TOUCHED.stream().map(name -> named(people, name)).toList())
                    .isEqualTo(touched);
            assertThat(Directory.seatsUsed(storage))
                    .isEqualTo(Directory.seatTakers(storage))
                    .isEqualTo(THERE);
        } finally {
            reading.shutdownNow();
            database.close();
        }
    }
}
