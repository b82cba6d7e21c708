package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.TableRecords;
import dev.people.id.PlanId;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of tables with passwords. */
class SecretColumnsTest {
    private static final String HEADER = "username,Password,first_name,last_name,email";

    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs people = People.on(storage).build().as(Actor.system("test"));

    private List<List<String>> kept(PlanId plan) {
        List<List<String>> kept = new ArrayList<>();
        try (RecordReader reader =
                StoredRecords.find(storage, plan).orElseThrow().open()) {
            for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                kept.add(record.cells());
            }
        }
        return kept;
    }

    @Test
    void keepNoPasswordOfAColumnThatWasLeftOutByName() {
        TableRecords table = TableRecords.lines(HEADER, "anna,hunter2,A,A,a@example.org");
        PlanId plan = people.imports()
                .stage(table, ImportOptions.addAndUpdate().leaveOut("Password"))
                .id();
        assertThat(kept(plan).get(1)).containsExactly("anna", "", "A", "A", "a@example.org");
    }

    @Test
    void keepNoPasswordOfPeopleAboveTheHeader() {
        TableRecords table =
                TableRecords.lines("anna,hunter2,A,A,a@example.org", HEADER, "bo,hunter2,B,B,b@example.org");
        PlanId plan =
                people.imports().stage(table, ImportOptions.addAndUpdate()).id();
        assertThat(kept(plan).toString()).doesNotContain("hunter2").contains("anna", "bo");
    }

    @Test
    void keepNoPasswordUnderTheMappingThatAPlanHasRead() {
        TableRecords table = TableRecords.lines(HEADER, "anna,hunter2,A,A,a@example.org");
        ColumnMapping read = ColumnMapping.of(people.imports()
                .plan(table, ImportOptions.addAndUpdate())
                .source()
                .table());
        PlanId plan = people.imports()
                .stage(table, ImportOptions.addAndUpdate().map(read))
                .id();
        assertThat(kept(plan).toString()).doesNotContain("hunter2");
    }

    @Test
    void keepRowsAsTheyAreThatEndInBlankCells() {
        TableRecords table = TableRecords.lines(HEADER, "anna,hunter2,A,A,a@example.org,,");
        PlanId plan =
                people.imports().stage(table, ImportOptions.addAndUpdate()).id();
        assertThat(kept(plan).get(1)).containsExactly("anna", "", "A", "A", "a@example.org", "", "");
        assertThat(people.plans()
                        .apply(people.plans().open(plan), ApplyOptions.defaults())
                        .applied()
                        .of(RowResult.ADDED))
                .isOne();
    }

    @Test
    void leaveColumnsWhatTheyAreAlsoWhereRowsSlip() {
        TableRecords table = TableRecords.lines(
                "username,Password,first_name,last_name,email,State,id",
                "anna,hunter2,A,A,a@example.org,Yes,",
                "ben,hunter2,B,B,b@example.org,Yes,,more");
        PlanId plan =
                people.imports().stage(table, ImportOptions.addAndUpdate()).id();
        assertThat(kept(plan).toString()).doesNotContain("hunter2");
        assertThat(people.plans()
                        .apply(people.plans().open(plan), ApplyOptions.defaults())
                        .applied()
                        .of(RowResult.ADDED))
                .isOne();
    }
}
