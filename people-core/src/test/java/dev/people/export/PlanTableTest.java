package dev.people.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.TableRecords;
import dev.people.contract.TableSheet;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTableTest {
    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    private Plan plan(ImportOptions options, String... lines) {
        return people.imports().plan(TableRecords.lines(lines), options);
    }

    private List<List<String>> table(Plan plan) {
        TableSheet sheet = new TableSheet();
        assertThat(PlanTable.write(plan, sheet)).isEqualTo(sheet.rows().size());
        assertThat(sheet.records().get(0)).isEqualTo(PlanTable.HEADER);
        assertThat(sheet.records()).allMatch(record -> record.size() == PlanTable.HEADER.size());
        sheet.table();
        return sheet.rows();
    }

    @Test
    void hasARecordForEachChangeAndEachFinding() {
        people.plans()
                .apply(
                        plan(
                                ImportOptions.addAndUpdate(),
                                "username,first_name,last_name,email",
                                "anna,Anna,Ek,anna@example.org",
                                "ben,Ben,Bo,ben@example.org"),
                        ApplyOptions.defaults());
        Plan plan = plan(
                ImportOptions.addAndUpdate(),
                "username,first_name,last_name,email,shoe size,Password",
                "anna,Anne,Eck,,38,hunter2",
                "ben,Ben,Bo,nowhere,40,hunter2",
                "ben,,,,,");
        List<List<String>> rows = table(plan);
        assertThat(rows.stream().filter(row -> row.get(0).isEmpty()).map(row -> row.get(9)))
                .as("about the table as a whole")
                .contains("UNKNOWN_COLUMN");
        assertThat(rows.stream().filter(row -> row.get(0).equals("2")))
                .containsExactly(
                        List.of(
                                "2",
                                "2",
                                "update",
                                "username",
                                "anna",
                                "first_name",
                                "Anna",
                                "Anne",
                                "file",
                                "",
                                "",
                                ""),
                        List.of("2", "2", "update", "username", "anna", "last_name", "Ek", "Eck", "file", "", "", ""));
        assertThat(rows.stream().filter(row -> row.get(0).equals("3")))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(2, 11))
                        .containsExactly("refused", "username", "ben", "email", "", "", "", "EMAIL_INVALID", "error"));
        assertThat(rows.toString()).doesNotContain("hunter2");
    }

    @Test
    void hasARecordAlsoForARowThatNothingIsToBeSaidOf() {
        plan(ImportOptions.addAndUpdate(), "username", "x");
        people.plans()
                .apply(
                        plan(
                                ImportOptions.addAndUpdate(),
                                "username,first_name,last_name,email",
                                "anna,Anna,Ek,anna@example.org"),
                        ApplyOptions.defaults());
        assertThat(table(plan(ImportOptions.addAndUpdate(), "username,city", "anna,")))
                .containsExactly(List.of("2", "2", "unchanged", "username", "anna", "", "", "", "", "", "", ""));
    }

    @Test
    void saysWhyATableIsRefusedAsAWholeOnce() {
        List<List<String>> rows = table(plan(ImportOptions.addAndUpdate(), "shoe size,city", "38,Oslo"));
        assertThat(rows.stream().map(row -> row.get(9)).filter(code -> code.equals("NO_MATCH_COLUMN")))
                .hasSize(1);
    }
}
