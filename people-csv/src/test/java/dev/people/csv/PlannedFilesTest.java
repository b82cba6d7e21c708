package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.finding.Finding;
import dev.people.id.UserId;
import dev.people.importing.CellLanguage;
import dev.people.importing.ColumnMapping;
import dev.people.importing.ImportOptions;
import dev.people.importing.ImportRows;
import dev.people.memory.InMemoryStorage;
import dev.people.organization.ChartPerson;
import dev.people.plan.ApplyOptions;
import dev.people.plan.MatchKey;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.ProposedRow;
import dev.people.plan.RowSource;
import dev.people.plan.UsernameTemplate;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.user.UserQuery;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files as other products write them become plans without anybody touching them. */
class PlannedFilesTest {
    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    private Plan plan(String fixture) {
        return people.imports().plan(Csv.fixture(fixture), ImportOptions.addAndUpdate());
    }

    @Test
    void addsTheFiveUsersOfTheSampleOfMicrosoft365WhoseUsernamesAreAddresses() {
        Plan plan = plan("microsoft365/microsoft365-import-users-sample.csv");
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(5);
        assertThat(plan.totals().rows()).isEqualTo(5);
        assertThat(plan.findings()).noneMatch(Finding::isError);
        assertThat(plan.source().table().layout()).contains("Microsoft 365");
        PlanRow chris = plan.rows(0, 1).get(0);
        assertThat(chris.username()).isEqualTo("chris@contoso.com");
        assertThat(chris.changes()).anySatisfy(change -> {
            assertThat(change.field()).isEqualTo("email");
            assertThat(change.after()).isEqualTo("chris@contoso.com");
        });
    }

    @Test
    void addsTheTwoUsersOfSyncopeAndSaysWhichColumnsAreNotRead() {
        Plan plan = plan("syncope/apache-syncope-test1.csv");
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(2);
        assertThat(plan.totals().rows()).isEqualTo(2);
        assertThat(plan.findings()).noneMatch(Finding::isError);
        assertThat(plan.findings())
                .extracting(finding -> finding.place().column())
                .containsExactlyInAnyOrder("fullname", "userId", "loginDate");
    }

    @Test
    void findsTheHeaderOfABulkCreateTemplateBelowItsPreambleAndNobodyUnderIt() {
        Plan plan = plan("own/bulk-create-template.csv");
        assertThat(plan.source().table().layout()).contains("Microsoft Entra");
        assertThat(plan.source().table().headerRow()).isEqualTo(2);
        assertThat(plan.totals().rows()).isZero();
        assertThat(plan.refusal()).isEmpty();
    }

    @Test
    void readsTheNineOfAStaffTableByTheirNumbersAndProposesTheRest() {
        Plan plan = people.imports()
                .plan(
                        Csv.fixture("own/staff-table.csv"),
                        ImportOptions.updateOnly().matchBy(MatchKey.EMPLOYEE_ID));
        assertThat(plan.refusal()).isEmpty();
        assertThat(plan.totals().rows()).isEqualTo(9);
        assertThat(ColumnMapping.proposed(plan.source()).text())
                .contains("employeeID=employee_id\n", "lastName=last_name\n", "firstName=first_name\n")
                .contains("title=position\n", "address=address\n", "city=city\n", "homePhone=phone\n")
                .contains("photo=none\n", "birthDate=none\n");
    }

    @Test
    void addsTheNineOfAStaffTableAndWhomTheyReportTo() {
        ImportOptions options = ImportOptions.addAndUpdate()
                .matchBy(MatchKey.EMPLOYEE_ID)
                .usernames(UsernameTemplate.of("{first_name}.{last_name}@example.org"))
                .cells(CellLanguage.standard().alsoBlank("NULL"));
        Plan plan = people.imports().plan(Csv.fixture("own/staff-table.csv"), options);
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(9);
        assertThat(plan.effectTotals().of(RowResult.MANAGER_SET)).isEqualTo(8);
        people.plans().apply(plan, ApplyOptions.defaults());
        assertThat(reports("Lindqvist"))
                .containsExactlyInAnyOrder(
                        "Ngozi Adebayo",
                        "H\u00e9l\u00e8ne Moreau",
                        "Ciar\u00e1n O'Neill",
                        "Zofia Kowalska",
                        "In\u00e9s Fern\u00e1ndez");
        assertThat(reports("Kowalska"))
                .containsExactlyInAnyOrder("Ken Tanaka", "J\u00f6rg M\u00fcller", "Petr Nov\u00e1k");
        assertThat(people.imports()
                        .plan(Csv.fixture("own/staff-table.csv"), options)
                        .totals()
                        .of(PlanAction.UNCHANGED))
                .isEqualTo(9);
    }

    private List<String> reports(String lastName) {
        UserId manager =
                people.users().page(UserQuery.containing(lastName, 2)).get(0).id();
        return people.orgChart().directReports(manager, 20).stream()
                .map(ChartPerson::name)
                .toList();
    }

    @Test
    void proposesFieldsForColumnsThatAreAlmostKnown() {
        Plan plan = plan("spectrum/comma_in_quotes.csv");
        assertThat(ColumnMapping.proposed(plan.source()).text())
                .isEqualTo("first=first_name\nlast=last_name\naddress=address\ncity=city\nzip=none\n");
        assertThat(plan.totals().rows()).isEqualTo(1);
    }

    @Test
    void importsAnyTableByAMappingThatNamesItsColumns() {
        assertThat(mapped("spectrum/escaped_quotes.csv", "a", "b")).containsExactly("1|ha \"ha\" ha", "3|4");
        assertThat(mapped("fastcsv/utf8_bom.csv", "foo", "üÜß")).containsExactly("123|456");
        assertThat(mapped("fastcsv/utf16le_bom.csv", "foo", "üÜß")).containsExactly("123|456");
    }

    private List<String> mapped(String fixture, String number, String department) {
        ImportOptions options = ImportOptions.addAndUpdate()
                .matchBy(MatchKey.EMPLOYEE_ID)
                .map(number, BuiltInField.EMPLOYEE_ID)
                .map(department, BuiltInField.DEPARTMENT);
        List<String> rows = new ArrayList<>();
        try (RowSource.Reader reader =
                ImportRows.of(Csv.fixture(fixture), options).open()) {
            for (ProposedRow row = reader.next(); row != null; row = reader.next()) {
                String id = row.draft().employeeId().orElseThrow().value();
                rows.add(id + "|" + row.draft().text(BuiltInField.DEPARTMENT).orElseThrow());
            }
        }
        return rows;
    }
}
