package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.idOf;
import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.actor.Authority;
import dev.people.actor.Authorizer;
import dev.people.actor.Grant;
import dev.people.actor.Permission;
import dev.people.change.Activation;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.change.UserReference;
import dev.people.export.ExportOptions;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.organization.ChartNode;
import dev.people.organization.ReportingLine;
import dev.people.plan.ApplyOptions;
import dev.people.plan.CompleteSource;
import dev.people.plan.Handling;
import dev.people.plan.MatchKey;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.profile.BuiltInField;
import dev.people.profile.ContactFields;
import dev.people.run.RowReport;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.BoundedCount;
import dev.people.user.EmailAddress;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserQuery;
import dev.people.user.UserType;
import dev.people.user.Username;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody may do is the same through every door, and whom they may not see is not there. */
public class AuthorityContract extends TestedStorage {
    private static final UserId ANNA = idOf("anna");
    private static final UserId BEN = idOf("ben");
    private static final UserId BOSS = idOf("boss");

    private static People directory(Storage storage, Authorizer authorizer) {
        insert(
                storage,
                anna().with(BuiltInField.MOBILE, "1"),
                ben().withEmployeeId("007"),
                named("boss").called("Bo", "Boss").ofType(UserType.ADMIN));
        Transactions.write(storage, work -> work.reportingLines()
                .put(List.of(ReportingLine.of(ANNA, BOSS), ReportingLine.of(BEN, ANNA))));
        return People.on(storage).clock(() -> NOON).authorizer(authorizer).build();
    }

    private static PeopleAs member(Storage storage) {
        return directory(storage, Authorizer.standard()).as(Actor.user(ANNA));
    }

    /** Anna with these grants besides being able to import, everybody else with all. */
    private static Authorizer granting(Grant... grants) {
        List<Grant> all = Stream.concat(Stream.of(Grant.everywhere(Permission.IMPORT)), Stream.of(grants))
                .toList();
        return (call, standing) -> call.actor().equals(Actor.user(ANNA))
                ? Authority.of(call.actor(), all)
                : Authorizer.standard().authority(call, standing);
    }

    private static UserDraft draft(BuiltInField field, String value) {
        return UserDraft.builder().set(field, value).build();
    }

    private static List<FindingCode> refusal(Runnable call) {
        return codes(catchThrowableOfType(RejectedException.class, call::run).findings());
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static List<String> names(List<User> users) {
        return users.stream().map(user -> user.username().value()).toList();
    }

    /** Another value of each field that a file has a column for. */
    private static Map<BuiltInField, String> otherValues() {
        Map<BuiltInField, String> values =
                BuiltInField.allProfileTexts().stream().collect(Collectors.toMap(field -> field, field -> "other"));
        values.put(BuiltInField.EMAIL, "other@example.org");
        values.put(BuiltInField.NEW_USERNAME, "other");
        values.put(BuiltInField.EMPLOYEE_ID, "42");
        values.put(BuiltInField.USER_TYPE, "admin");
        values.put(BuiltInField.ACCOUNT_STATE, "blocked");
        values.put(BuiltInField.CHANGE_PASSWORD_NEXT_TIME, "yes");
        values.put(BuiltInField.MANAGER, "ben");
        return values;
    }

    @Test
    void somebodyFindsThemselvesAndNobodyElse() {
        try (Storage storage = storage()) {
            PeopleAs anna = member(storage);
            assertThat(anna.users().find(ANNA)).isPresent();
            assertThat(anna.users().find(Username.of("ANNA"))).isPresent();
            assertThat(anna.users().find(BEN)).isEmpty();
            assertThat(anna.users().find(Username.of("ben"))).isEmpty();
            assertThat(anna.users().find(EmailAddress.of("ben@example.org"))).isEmpty();
            for (String key : List.of("ben", "007", "Ben Okafor", BEN.toString())) {
                assertThat(anna.users().find(new UserReference(key))).as(key).isEmpty();
            }
            assertThat(names(anna.users().page(UserQuery.all(10)))).containsExactly("anna");
            assertThat(names(anna.users().page(UserQuery.of(UserFilter.not(UserFilter.text("anna")), 10))))
                    .isEmpty();
            assertThat(anna.users().count(UserFilter.everybody(), 10)).isEqualTo(new BoundedCount(1, false));
        }
    }

    @Test
    void pagesOfThoseWhoAreSeenAreWhole() {
        try (Storage storage = storage()) {
            insert(storage, named("aaa"), named("aab"), named("aac"));
            PeopleAs anna = member(storage);
            assertThat(names(anna.users().page(UserQuery.all(1)))).containsExactly("anna");
            User last = anna.users().page(UserQuery.all(1)).get(0);
            assertThat(anna.users().page(UserQuery.all(1).after(last))).isEmpty();
        }
    }

    @Test
    void aChartShowsNobodyWhomTheViewerMayNotSee() {
        try (Storage storage = storage()) {
            PeopleAs anna = member(storage);
            assertThat(anna.orgChart().managerOf(ANNA)).isEmpty();
            assertThat(anna.orgChart().chainOf(BEN)).isEmpty();
            assertThat(anna.orgChart().directReports(ANNA, 10)).isEmpty();
            assertThat(anna.orgChart().directReports(BOSS, 10)).isEmpty();
            assertThat(anna.orgChart().chart(BEN, 3)).isEmpty();
            assertThat(anna.orgChart().chart(ANNA, 3))
                    .map(ChartNode::reportCount)
                    .contains(0L);
        }
    }

    @Test
    void aChartShowsThoseWhoAreSeenAmongOthers() {
        try (Storage storage = storage()) {
            PeopleAs reader = directory(storage, granting(Grant.everywhere(Permission.READ)))
                    .as(Actor.user(ANNA));
            assertThat(reader.orgChart().chainOf(BEN)).hasSize(2);
            assertThat(reader.orgChart().chart(BOSS, 3))
                    .map(ChartNode::reportCount)
                    .contains(1L);
        }
    }

    @Test
    void somebodyEditsTheirOwnContactFieldsAndNoOtherField() {
        try (Storage storage = storage()) {
            PeopleAs anna = member(storage);
            otherValues().forEach((field, value) -> {
                if (ContactFields.contains(field.key())) {
                    User edited = anna.users().edit(ANNA, draft(field, value));
                    assertThat(edited.profile().text(field)).contains(value);
                    return;
                }
                assertThat(refusal(() -> anna.users().edit(ANNA, draft(field, value))))
                        .as(field.key())
                        .containsExactly(FindingCode.NOT_PERMITTED);
            });
        }
    }

    @Test
    void aRowOfAFileIsRefusedForWhatASingleChangeIsRefusedFor() {
        try (Storage storage = storage()) {
            PeopleAs anna = member(storage);
            otherValues().forEach((field, value) -> {
                List<FindingCode> single = codes(anna.users()
                        .check(UserChange.Edit.of(ANNA, draft(field, value)))
                        .findings());
                Plan plan = anna.imports()
                        .plan(
                                TableRecords.lines("username," + field.key(), "anna," + value),
                                ImportOptions.addAndUpdate());
                PlanRow row = plan.rows(0, 10).get(0);
                assertThat(codes(row.findings())).as(field.key()).isEqualTo(single);
                boolean isContact = ContactFields.contains(field.key());
                assertThat(row.action()).as(field.key()).isEqualTo(isContact ? PlanAction.UPDATE : PlanAction.REFUSED);
                assertThat(row.freshness()).isEqualTo(PlanRow.Freshness.FRESH);
            });
        }
    }

    @Test
    void everythingThatMayBeDoneWithAnAccountIsRefusedToItself() {
        try (Storage storage = storage()) {
            PeopleAs anna = member(storage);
            List<FindingCode> denied = List.of(FindingCode.NOT_PERMITTED);
            assertThat(refusal(() -> anna.users().block(ANNA, BlockReason.OTHER, "")))
                    .isEqualTo(denied);
            assertThat(refusal(() -> anna.users().delete(ANNA, ""))).isEqualTo(denied);
            assertThat(refusal(() -> anna.users().invite(ANNA))).isEqualTo(denied);
            assertThat(refusal(() -> anna.users().assignManager(ANNA, BEN))).isEqualTo(denied);
            assertThat(refusal(() -> anna.users().assignManager(ANNA, BOSS))).isEqualTo(denied);
            assertThat(refusal(() -> anna.users().removeManager(ANNA))).isEqualTo(denied);
            assertThat(refusal(() -> anna.users().history(ANNA, 10))).isEqualTo(denied);
            assertThat(refusal(() -> anna.licenses().pools())).isEqualTo(denied);
            assertThat(refusal(() -> anna.plans().runs(10))).isEqualTo(denied);
            assertThat(refusal(
                            () -> anna.exports().users(UserQuery.all(10), new TableSheet(), ExportOptions.standard())))
                    .isEqualTo(denied);
        }
    }

    @Test
    void anotherAccountIsNotThereThroughAnyDoor() {
        try (Storage storage = storage()) {
            PeopleAs anna = member(storage);
            UserDraft city = draft(BuiltInField.CITY, "Oslo");
            List<FindingCode> unknown = List.of(FindingCode.USER_NOT_FOUND);
            for (UserId other : List.of(BEN, idOf("nobody"))) {
                assertThat(refusal(() -> anna.users().edit(other, city))).isEqualTo(unknown);
                assertThat(refusal(() -> anna.users().edit(other, 7, city))).isEqualTo(unknown);
                assertThat(refusal(() -> anna.users().block(other, BlockReason.OTHER, "")))
                        .isEqualTo(unknown);
                assertThat(refusal(() -> anna.users().delete(other, ""))).isEqualTo(unknown);
                assertThat(refusal(() -> anna.users().invite(other))).isEqualTo(unknown);
                assertThat(refusal(() -> anna.users().removeManager(other))).isEqualTo(unknown);
            }
        }
    }

    @Test
    @Feature("F74")
    void aFileIsRefusedRowByRow() {
        try (Storage storage = storage()) {
            PeopleAs anna = member(storage);
            List<String> others = Directory.accounts(storage).stream()
                    .filter(account -> !account.contains("anna@"))
                    .toList();
            TableRecords file = TableRecords.lines(
                    "username,first_name,last_name,email,mobile",
                    "ben,Ben,Okafor,ben@example.org,2",
                    "anna,Anna,Ahlgren,anna@example.org,2",
                    "new,N,N,new@example.org,2");
            Plan plan = anna.imports().plan(file, ImportOptions.addAndUpdate());
            assertThat(plan.rows(0, 10).stream().map(PlanRow::action))
                    .containsExactly(PlanAction.REFUSED, PlanAction.UPDATE, PlanAction.REFUSED);
            assertThat(plan.rows(0, 10).stream().map(row -> codes(row.findings())))
                    .containsExactly(List.of(FindingCode.NOT_PERMITTED), List.of(), List.of(FindingCode.NOT_PERMITTED));
            assertThat(plan.seats()).isEmpty();

            RunId run = anna.plans().apply(plan, ApplyOptions.defaults()).run();

            assertThat(anna.users().find(ANNA).orElseThrow().profile().text(BuiltInField.MOBILE))
                    .contains("2");
            assertThat(Directory.accounts(storage)).containsAll(others).hasSize(3);
            assertThat(anna.plans().outcomes(run, 0, 10).rows())
                    .extracting(RowReport::result)
                    .containsExactly(
                            Optional.of(RowResult.REFUSED),
                            Optional.of(RowResult.UPDATED),
                            Optional.of(RowResult.REFUSED));
        }
    }

    /** Rows about somebody who is not seen and about somebody who is not there differ in nothing. */
    @Test
    void aFileDoesNotTellWhoIsThere() {
        try (Storage storage = storage()) {
            PeopleAs anna = member(storage);
            for (ImportOptions options : List.of(
                    ImportOptions.addAndUpdate(),
                    ImportOptions.addAndUpdate().handling(Handling.updateOnly()),
                    ImportOptions.addAndUpdate().handling(Handling.addOnly()),
                    ImportOptions.addAndUpdate()
                            .matchBy(MatchKey.EMAIL, MatchKey.EMPLOYEE_ID, MatchKey.ID, MatchKey.USERNAME))) {
                TableRecords file = TableRecords.lines(
                        "id,username,first_name,last_name,email,employee_id,manager",
                        ",ben,B,B,ben@example.org,007,boss",
                        ",bem,B,B,bem@example.org,008,bess",
                        ",other,B,B,boss@example.org,,",
                        ",ather,B,B,bon@example.org,,",
                        BEN + ",,,,,,",
                        idOf("nobody") + ",,,,,,");
                List<PlanRow> rows = anna.imports().plan(file, options).rows(0, 10);
                for (int i = 0; i < rows.size(); i += 2) {
                    assertThat(rows.get(i).action()).isEqualTo(rows.get(i + 1).action());
                    assertThat(codes(rows.get(i).findings()))
                            .isEqualTo(codes(rows.get(i + 1).findings()));
                    assertThat(rows.get(i).match().by()).isEmpty();
                }
                assertThat(rows).allSatisfy(row -> assertThat(row.changes()).isEmpty());
            }
        }
    }

    @Test
    void nobodyIsMissingFromACompleteFileWhomItsPlannerDoesNotSee() {
        try (Storage storage = storage()) {
            PeopleAs anna = member(storage);
            ImportOptions complete = ImportOptions.addAndUpdate()
                    .complete(new CompleteSource(CompleteSource.Scope.everybody(), CompleteSource.Missing.DELETE));
            Plan plan = anna.imports().plan(TableRecords.lines("username,mobile", "anna,3"), complete);
            assertThat(plan.totals().rows()).isEqualTo(1);
        }
    }

    @Test
    void whoMayDoNothingIsRefusedTheWholeFile() {
        try (Storage storage = storage()) {
            People people = directory(storage, Authorizer.standard());
            PeopleAs nobody = people.as(Actor.user(idOf("nobody")));
            TableRecords file = TableRecords.lines("username,mobile", "anna,2");
            assertThat(refusal(() -> nobody.imports().plan(file, ImportOptions.addAndUpdate())))
                    .containsExactly(FindingCode.NOT_PERMITTED);
        }
    }

    @Test
    void rowsAreJudgedByWhatTheApplierMay() {
        try (Storage storage = storage()) {
            insert(storage, named("carl").called("Carl", "C"));
            People people = directory(
                    storage, granting(Grant.everywhere(Permission.READ), Grant.overOneself(Permission.EDIT_CONTACT)));
            TableRecords file = TableRecords.lines(
                    "username,first_name,last_name,email,mobile,manager",
                    "ben,Ben,Okafor,ben@example.org,2,",
                    "anna,Anna,Ahlgren,anna@example.org,2,",
                    "carl,Carl,C,carl@example.org,,boss",
                    "new,N,N,new@example.org,2,boss");
            Plan plan = people.as(Actor.user(BOSS)).imports().plan(file, ImportOptions.addAndUpdate());
            PeopleAs anna = people.as(Actor.user(ANNA));

            RunId run = anna.plans().apply(plan, ApplyOptions.defaults()).run();

            List<RowReport> rows = anna.plans().outcomes(run, 0, 10).rows();
            assertThat(rows.get(1).result()).contains(RowResult.UPDATED);
            assertThat(List.of(rows.get(0), rows.get(2), rows.get(3))).allSatisfy(row -> {
                assertThat(row.result()).contains(RowResult.STALE);
                assertThat(codes(row.findings())).contains(FindingCode.NOT_PERMITTED);
            });
            assertThat(Directory.everybody(storage)).hasSize(4);
            assertThat(storage.<List<ReportingLine>>read(
                            work -> work.reportingLines().of(List.of(idOf("carl")))))
                    .isEmpty();
        }
    }

    @Test
    void aRowIsRefusedWithItsManagerAsAWhole() {
        try (Storage storage = storage()) {
            PeopleAs anna = member(storage);
            Plan plan = anna.imports()
                    .plan(TableRecords.lines("username,mobile,manager", "anna,2,ben"), ImportOptions.addAndUpdate());
            assertThat(plan.rows(0, 10).get(0).action()).isEqualTo(PlanAction.REFUSED);
            assertThat(plan.rows(0, 10).get(0).findings().get(0).place().column())
                    .isEqualTo("manager");
        }
    }

    @Test
    void whoNamesTheManagerWhomTheyHaveChangesNone() {
        try (Storage storage = storage()) {
            PeopleAs anna = directory(
                            storage,
                            granting(Grant.everywhere(Permission.READ), Grant.overOneself(Permission.EDIT_CONTACT)))
                    .as(Actor.user(ANNA));
            Plan plan = anna.imports()
                    .plan(TableRecords.lines("username,mobile,manager", "anna,2,boss"), ImportOptions.addAndUpdate());
            assertThat(plan.rows(0, 10).get(0).action()).isEqualTo(PlanAction.UPDATE);
            UserDraft same = UserDraft.builder()
                    .set(BuiltInField.MOBILE, "2")
                    .set(BuiltInField.MANAGER, "boss")
                    .build();
            assertThat(anna.users().edit(ANNA, same).profile().text(BuiltInField.MOBILE))
                    .contains("2");
        }
    }

    @Test
    void whoHoldsATakenKeyIsNotNamedToThoseWhoDoNotSeeThem() {
        try (Storage storage = storage()) {
            PeopleAs anna = directory(
                            storage, granting(Grant.overOneself(Permission.READ), Grant.overOneself(Permission.EDIT)))
                    .as(Actor.user(ANNA));
            Map<BuiltInField, String> taken = Map.of(
                    BuiltInField.EMAIL, "ben@example.org",
                    BuiltInField.EMPLOYEE_ID, "007",
                    BuiltInField.NEW_USERNAME, "ben");
            taken.forEach((field, value) -> {
                RejectedException refused = catchThrowableOfType(
                        RejectedException.class, () -> anna.users().edit(ANNA, draft(field, value)));
                assertThat(refused.findings().get(0).parameters())
                        .as(field.key())
                        .containsEntry("holder", "another account");
            });
        }
    }

    @Test
    void plansAndRunsOfOthersAreNotThere() {
        try (Storage storage = storage()) {
            People people = directory(storage, Authorizer.standard());
            PeopleAs boss = people.as(Actor.user(BOSS));
            PeopleAs anna = people.as(Actor.user(ANNA));
            TableRecords file = TableRecords.lines("username,mobile", "anna,2");
            Plan staged = boss.imports().stage(file, ImportOptions.addAndUpdate());
            Plan done = boss.imports().plan(file, ImportOptions.addAndUpdate());
            RunId run = boss.plans().apply(done, ApplyOptions.defaults()).run();

            assertThat(refusal(() -> anna.plans().open(staged.id()))).containsExactly(FindingCode.PLAN_NOT_FOUND);
            assertThat(refusal(() -> anna.plans().start(staged.id()))).containsExactly(FindingCode.PLAN_NOT_FOUND);
            assertThat(anna.plans().staged(staged.id())).isEmpty();
            assertThat(anna.plans().cancel(staged.id())).isEmpty();
            assertThat(anna.plans().run(run)).isEmpty();
            assertThat(anna.plans().pause(run)).isFalse();
            assertThat(anna.plans().stop(run)).isFalse();
            assertThat(refusal(() -> anna.plans().outcomes(run, 0, 10))).containsExactly(FindingCode.RUN_NOT_FOUND);
            assertThat(refusal(() -> anna.plans().undo(run))).containsExactly(FindingCode.RUN_NOT_FOUND);
            assertThat(refusal(() -> anna.plans().apply(staged, ApplyOptions.defaults())))
                    .containsExactly(FindingCode.NOT_PERMITTED);
        }
    }

    @Test
    void whoMaySeeRunsHandlesNoneOfOthers() {
        try (Storage storage = storage()) {
            People people = directory(
                    storage,
                    (call, standing) -> call.actor().equals(Actor.user(ANNA))
                            ? Authority.of(call.actor(), List.of(Grant.everywhere(Permission.READ_RUNS)))
                            : Authorizer.standard().authority(call, standing));
            TableRecords file = TableRecords.lines("username,mobile", "anna,2");
            PeopleAs boss = people.as(Actor.user(BOSS));
            Plan plan = boss.imports().stage(file, ImportOptions.addAndUpdate());
            RunId run = boss.plans().start(plan.id());
            PeopleAs anna = people.as(Actor.user(ANNA));

            assertThat(anna.plans().run(run)).isPresent();
            assertThat(anna.plans().runs(10)).hasSize(1);
            assertThat(anna.plans().staged(plan.id())).isPresent();
            assertThat(anna.plans().staged(10)).hasSize(1);
            assertThat(refusal(() -> anna.plans().resume(run, ApplyOptions.defaults())))
                    .containsExactly(FindingCode.NOT_PERMITTED);
            assertThat(refusal(() -> anna.plans().outcomes(run, 0, 10))).containsExactly(FindingCode.NOT_PERMITTED);
            assertThat(refusal(() -> anna.plans().stop(run))).containsExactly(FindingCode.NOT_PERMITTED);
        }
    }

    @Test
    void ownRunsAreUndoneByThoseWhoMadeThem() {
        try (Storage storage = storage()) {
            PeopleAs anna = member(storage);
            Plan plan =
                    anna.imports().plan(TableRecords.lines("username,mobile", "anna,2"), ImportOptions.addAndUpdate());
            RunId run = anna.plans().apply(plan, ApplyOptions.defaults()).run();
            anna.plans().apply(anna.plans().undo(run), ApplyOptions.defaults());
            assertThat(anna.users().find(ANNA).orElseThrow().profile().text(BuiltInField.MOBILE))
                    .contains("1");
        }
    }

    @Test
    void anExportHoldsThoseOverWhomItIsPermittedAndNoManagerWhoIsNotSeen() {
        try (Storage storage = storage()) {
            PeopleAs anna = directory(
                            storage, granting(Grant.overOneself(Permission.READ), Grant.everywhere(Permission.EXPORT)))
                    .as(Actor.user(ANNA));
            TableSheet sheet = new TableSheet();
            ExportOptions options = ExportOptions.standard().only(List.of(BuiltInField.USERNAME, BuiltInField.MANAGER));
            assertThat(anna.exports().users(UserQuery.all(10), sheet, options)).isEqualTo(1);
            assertThat(sheet.records()).element(1).isEqualTo(List.of("anna", ""));
        }
    }

    @Test
    void whoeverOpensAPlanSeesWhatTheyMaySee() {
        try (Storage storage = storage()) {
            People people = directory(
                    storage, granting(Grant.overOneself(Permission.READ), Grant.overOneself(Permission.EDIT_CONTACT)));
            Plan staged = people.as(Actor.user(BOSS))
                    .imports()
                    .stage(TableRecords.lines("username,mobile", "anna,2", "ben,2"), ImportOptions.addAndUpdate());
            List<PlanRow> rows =
                    people.as(Actor.user(ANNA)).plans().open(staged.id()).rows(0, 10);
            assertThat(rows.get(0).changes()).hasSize(1);
            assertThat(rows.get(1).changes()).isEmpty();
            assertThat(codes(rows.get(1).findings())).contains(FindingCode.NOT_PERMITTED);
        }
    }

    @Test
    void anAdministratorSeesWhyRowsOfSomebodyElseAreRefused() {
        try (Storage storage = storage()) {
            People people = directory(storage, Authorizer.standard());
            Plan staged = people.as(Actor.user(ANNA))
                    .imports()
                    .stage(TableRecords.lines("username,mobile", "anna,2", "ben,2"), ImportOptions.addAndUpdate());
            List<PlanRow> rows =
                    people.as(Actor.user(BOSS)).plans().open(staged.id()).rows(0, 10);
            assertThat(rows).extracting(PlanRow::action).containsExactly(PlanAction.UPDATE, PlanAction.REFUSED);
            assertThat(codes(rows.get(1).findings())).containsExactly(FindingCode.NOT_PERMITTED);
        }
    }

    @Test
    void administratorsAreMadeByAdministratorsOnly() {
        try (Storage storage = storage()) {
            PeopleAs anna = directory(
                            storage,
                            granting(
                                    Grant.everywhere(Permission.READ),
                                    Grant.everywhere(Permission.CREATE),
                                    Grant.everywhere(Permission.EDIT)))
                    .as(Actor.user(ANNA));
            UserDraft draft = UserDraft.builder()
                    .set(BuiltInField.USERNAME, "new")
                    .set(BuiltInField.FIRST_NAME, "N")
                    .set(BuiltInField.LAST_NAME, "N")
                    .set(BuiltInField.EMAIL, "new@example.org")
                    .build();
            UserDraft admin = draft.with(BuiltInField.USER_TYPE, "admin");
            UserDraft managed = draft.with(BuiltInField.MANAGER, "boss");
            assertThat(refusal(() -> anna.users().create(admin, Activation.NONE)))
                    .containsExactly(FindingCode.NOT_PERMITTED);
            assertThat(refusal(() -> anna.users().create(managed, Activation.NONE)))
                    .containsExactly(FindingCode.NOT_PERMITTED);
            assertThat(refusal(() -> anna.users().edit(BEN, draft(BuiltInField.USER_TYPE, "admin"))))
                    .containsExactly(FindingCode.NOT_PERMITTED);
            assertThat(anna.users().create(draft, Activation.NONE).account().type())
                    .isEqualTo(UserType.STANDARD);
        }
    }

    @Test
    void whatStartsToBePermittedIsPermittedAtOnce() {
        try (Storage storage = storage()) {
            People people = directory(storage, Authorizer.standard());
            people.as(Actor.user(BOSS)).users().edit(ANNA, draft(BuiltInField.USER_TYPE, "admin"));
            assertThat(people.as(Actor.user(ANNA)).users().page(UserQuery.all(10)))
                    .extracting(User::id)
                    .containsExactlyInAnyOrderElementsOf(Set.of(ANNA, BEN, BOSS));
        }
    }
}
