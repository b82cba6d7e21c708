package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.TableRecords;
import dev.people.contract.TableSheet;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.CompleteSource;
import dev.people.plan.Plan;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source whose secrets are hidden is read as it was before: no record is taken for another thing. */
class KeptSecretsTest {
    private static final String HEADER = "username,password,first_name,last_name,email";
    private static final String ANNA = "anna,hunter2,Anna,Ek,anna@example.org";
    private static final String BEN = "ben,hunter2,Ben,Ek,ben@example.org";
    private static final ImportOptions COMPLETE = ImportOptions.addAndUpdate()
            .complete(new CompleteSource(CompleteSource.Scope.everybody(), CompleteSource.Missing.BLOCK));

    private static List<String> rows(Plan plan) {
        List<String> rows = new ArrayList<>();
        plan.forEachRow(row -> rows.add(row.row() + " " + row.action() + " "
                + row.findings().stream().map(finding -> finding.code().name()).toList()));
        return rows;
    }

    private static void assertIsReadTheSame(String... lines) {
        try (Storage storage = InMemoryStorage.create()) {
            PeopleAs people = People.on(storage).build().as(Actor.system("test"));
            Plan before = people.imports().plan(TableRecords.lines(HEADER, ANNA, BEN), ImportOptions.addAndUpdate());
            people.plans().apply(before, ApplyOptions.defaults());
            Plan plan = people.imports().plan(TableRecords.lines(lines), COMPLETE);
            Plan kept = people.plans()
                    .open(people.imports()
                            .stage(TableRecords.lines(lines), COMPLETE)
                            .id());
            assertThat(kept.source().refusal()).isEqualTo(plan.source().refusal());
            assertThat(kept.source().findings()).isEqualTo(plan.source().findings());
            assertThat(rows(kept)).isEqualTo(rows(plan));
            if (plan.refusal().isEmpty()) {
                assertThat(people.plans().apply(kept, ApplyOptions.defaults()).state())
                        .isEqualTo(RunState.DONE);
            }
        }
    }

    @Test
    void secretsBelowAnotherHeaderAreKeptNowhere() {
        try (Storage storage = InMemoryStorage.create()) {
            PeopleAs people = People.on(storage).build().as(Actor.system("test"));
            TableRecords table = TableRecords.lines(
                    "username,first_name,last_name,email,city",
                    "anna,Anna,Ek,anna@example.org,Kiel",
                    "username,first_name,last_name,email,password",
                    "ben,Ben,Ek,ben@example.org,hunter2",
                    "cy,Cy,Ek,cy@example.org,Ulm,hunter2",
                    "username,first_name,last_name,PIN,email",
                    "dan,Dan,Ek,hunter2,dan@example.org");
            Plan plan = people.imports().plan(table, ImportOptions.addAndUpdate());
            assertThat(plan.refusal().map(Finding::code)).contains(FindingCode.SECOND_HEADER);
            TableSheet report = new TableSheet();
            people.imports().errors(plan, table, ImportOptions.addAndUpdate(), report);
            assertThat(report.rows()).hasSize(6);
            assertThat(report.records().toString())
                    .contains("Kiel", "SECRET_LEFT_OUT")
                    .doesNotContain("hunter2");
            Plan kept = people.plans()
                    .open(people.imports()
                            .stage(table, ImportOptions.addAndUpdate())
                            .id());
            List<List<String>> records = new ArrayList<>();
            try (RecordReader reader = ((ImportRows) kept.rowSource()).records().open()) {
                for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                    records.add(record.cells());
                }
            }
            assertThat(records.toString()).contains("Kiel").doesNotContain("hunter2");
            assertThat(kept.refusal()).isEqualTo(plan.refusal());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Staff list of 2024",
                "#TYPE Selected.User",
                "Date:,today it is",
                "Created by:,Jane Doe,in 2024",
                "Company name,Acme Corp,of 2024",
                "bob@example.org,s3cret",
                "username,password,first_name",
                "username,kennwort,vorname",
                "username,password,Vorname,Nachname,email"
            })
    void whateverStandsAboveTheHeader(String above) {
        assertIsReadTheSame(above, HEADER, ANNA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username,password,first_name",
                "username,email,password,city",
                "Benutzername,Kennwort,Vorname",
                HEADER,
                "username,email,password,first_name,last_name",
                "cy,hun,ter2,Cy,Ek,cy@example.org",
                "cy,hunter2"
            })
    void whateverStandsBelowTheHeader(String below) {
        assertIsReadTheSame(HEADER, ANNA, below, BEN);
    }
}
