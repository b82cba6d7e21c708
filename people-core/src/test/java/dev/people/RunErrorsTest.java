package dev.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.TableRecords;
import dev.people.contract.TableSheet;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.CompleteSource;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.UserQuery;
import dev.people.user.Username;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run did not write, as a table to be corrected. */
class RunErrorsTest {
    private static final String HEADER = "username,first_name,last_name,email";

    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs people = People.on(storage).build().as(Actor.system("test"));

    private Plan plan(TableRecords table, ImportOptions options) {
        return people.imports().plan(table, options);
    }

    private ApplyResult apply(Plan plan) {
        return people.plans().apply(plan, ApplyOptions.defaults());
    }

    private TableSheet errors(ApplyResult result) {
        TableSheet sheet = new TableSheet();
        assertThat(people.imports().errors(result.run(), sheet))
                .isEqualTo(sheet.rows().size());
        return sheet;
    }

    /** Line, code and username. */
    private static List<String> told(TableSheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(6))
                .toList();
    }

    private void somebody(String username) {
        UserDraft draft = UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "S")
                .set(BuiltInField.LAST_NAME, "B")
                .set(BuiltInField.EMAIL, username + "@example.com")
                .build();
        people.users().create(draft, Activation.NONE);
    }

    private static TableRecords five() {
        return TableRecords.lines(
                HEADER,
                "anna,Anna,Ek,anna@example.org",
                "ben,,Bo,ben@example.org",
                "cleo,Cleo,Cy,cleo@example.org",
                "dora,Dora,Dee,dora@example.org",
                "eva,Eva,Fry,eva@example.org");
    }

    /** Ben is refused by the plan, cleo is taken meanwhile, and for eva there is no seat any more. */
    private ApplyResult disturbed() {
        people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(4));
        Plan plan = plan(five(), ImportOptions.addAndUpdate());
        somebody("cleo");
        people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(3));
        return apply(plan);
    }

    @Test
    void holdsInTheFilesOrderWhatThePlanRefusedAndWhatFailedWhenItsTurnCame() {
        ApplyResult result = disturbed();
        TableSheet sheet = errors(result);
        assertThat(told(sheet)).containsExactly("3 REQUIRED_MISSING ben", "4 STALE_ROW cleo", "6 NO_SEAT eva");
        assertThat(sheet.rows()).hasSize((int)
                (result.applied().of(RowResult.REFUSED) + result.applied().of(RowResult.STALE)));
        assertThat(sheet.rows().get(2).get(3)).contains("\"primary\" license pool");
    }

    @Test
    void namesThePoolOfTheRowAmongSeveral() {
        PoolName staff = new PoolName("staff");
        somebody("ben");
        people.users()
                .block(people.users().find(Username.of("ben")).orElseThrow().id(), BlockReason.OTHER, "");
        people.licenses().limit(staff, SeatLimit.of(5));
        people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(1));
        TableRecords file = TableRecords.lines(
                HEADER + ",account_state", "ben,Ben,Bo,ben@example.org,Yes", "eva,Eva,Fry,eva@example.org,");
        Plan plan = plan(file, ImportOptions.addAndUpdate().pool(staff));
        people.licenses().limit(staff, SeatLimit.of(0));
        people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(0));
        TableSheet sheet = errors(apply(plan));
        assertThat(told(sheet)).containsExactly("2 NO_SEAT ben", "3 NO_SEAT eva");
        assertThat(sheet.rows().get(0).get(3)).contains("\"primary\" license pool");
        assertThat(sheet.rows().get(1).get(3)).contains("\"staff\" license pool");
    }

    @Test
    void goesStraightBackIn() {
        TableSheet sheet = errors(disturbed());
        people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(4));
        Plan again = plan(sheet.table(), ImportOptions.addAndUpdate());
        assertThat(again.refusal()).isEmpty();
        assertThat(apply(again).applied().of(RowResult.ADDED)).isEqualTo(1);
    }

    @Test
    void isEmptyWhenEverythingWentWell() {
        ApplyResult result =
                apply(plan(TableRecords.lines(HEADER, "anna,Anna,Ek,anna@example.org"), ImportOptions.addAndUpdate()));
        assertThat(errors(result).rows()).isEmpty();
    }

    @Test
    void tellsEveryRowOfAllOrNothingThatCameToNothing() {
        Plan plan = plan(
                TableRecords.lines(HEADER, "a,A,A,a@example.org", "b,B,B,b@example.org", "c,C,C,c@example.org"),
                ImportOptions.addAndUpdate());
        somebody("b");
        ApplyResult result = people.plans()
                .apply(
                        plan,
                        ApplyOptions.defaults().mode(ApplyMode.ALL_OR_NOTHING).chunks(1));
        assertThat(told(errors(result))).containsExactly("2 GIVEN_UP a", "3 STALE_ROW b", "4 GIVEN_UP c");
    }

    @Test
    void passesOverWhoIsMissingFromACompleteTable() {
        somebody("gone");
        ImportOptions complete = ImportOptions.addAndUpdate()
                .complete(new CompleteSource(CompleteSource.Scope.everybody(), CompleteSource.Missing.BLOCK));
        Plan plan = plan(TableRecords.lines(HEADER, "anna,,,", "bea,Bea,B,bea@example.org"), complete);
        people.users().delete(people.users().page(UserQuery.all(1)).get(0).id(), "left");
        ApplyResult result = apply(plan);
        assertThat(result.applied().of(RowResult.STALE)).isEqualTo(1);
        assertThat(told(errors(result))).hasSize(1).first().asString().startsWith("2 REQUIRED_MISSING");
    }

    @Test
    void takesTheSourceWhereTheRecordsAreNotKeptAnyMore() {
        ApplyResult result = disturbed();
        List<String> before = told(errors(result));
        var run = people.plans().run(result.run()).orElseThrow();
        storage.<Boolean>write(work -> {
            work.plans().delete(run.plan());
            return true;
        });
        assertThatThrownBy(() -> errors(result)).hasMessageContaining("PLAN_NOT_FOUND");
        TableSheet sheet = new TableSheet();
        people.imports().errors(result.run(), five(), ImportOptions.addAndUpdate(), sheet);
        assertThat(told(sheet)).isEqualTo(before);
    }

    @Test
    void refusesAnotherSourceAsLongAsTheRecordsAreKept() {
        ApplyResult result = disturbed();
        TableRecords other = TableRecords.lines(HEADER, "zoe,Zoe,Z,zoe@example.org");
        assertThatThrownBy(() ->
                        people.imports().errors(result.run(), other, ImportOptions.addAndUpdate(), new TableSheet()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("SOURCE_DIFFERS");
    }

    @Test
    void isForWhoMayImportForOthers() {
        ApplyResult result = disturbed();
        PeopleAs member = People.on(storage)
                .build()
                .as(Actor.user(
                        people.users().find(Username.of("cleo")).orElseThrow().id()));
        assertThatThrownBy(() -> member.imports().errors(result.run(), new TableSheet()))
                .hasMessageContaining("RUN_NOT_FOUND");
    }

    @Test
    void tellsRowsWhoseManagersCouldNotBeWrittenThoughThePeopleWere() {
        TableRecords file = TableRecords.lines(
                HEADER + ",manager",
                "ann,A,A,ann@example.org,nobody",
                "ben,B,B,ben@example.org,ann",
                "cy,C,C,c@example.org,");
        TableSheet sheet = errors(apply(plan(file, ImportOptions.addAndUpdate())));
        assertThat(told(sheet)).containsExactly("2 MANAGER_UNKNOWN ann");
        Plan again = plan(sheet.table(), ImportOptions.addAndUpdate());
        assertThat(again.isEmpty()).isTrue();
        assertThat(again.findings()).extracting(Finding::code).containsExactly(FindingCode.MANAGER_UNKNOWN);
    }

    @Test
    void tellsWhatStoodAgainstTheAccountWhereNeitherItNorItsManagerCouldBeWritten() {
        people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(2));
        TableRecords file =
                TableRecords.lines(HEADER + ",manager", "ann,A,A,ann@example.org,", "ben,B,B,ben@example.org,ann");
        Plan plan = plan(file, ImportOptions.addAndUpdate());
        people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(1));
        assertThat(told(errors(apply(plan)))).containsExactly("3 NO_SEAT ben");
    }
}
