package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.FieldDelta;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.contract.Feature;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.memory.InMemoryStorage;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final String HEADER = "username,first_name,last_name,email,employee_id,account_state,user_type";

    private final Storage storage = InMemoryStorage.create();
    private final People people = People.on(storage).build();
    private final PeopleAs system = people.as(Actor.system("test"));

    private Plan plan(ImportOptions options, String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return system.imports().plan(TableRecords.lines(lines.toArray(String[]::new)), options);
    }

    private Plan plan(String... rows) {
        return plan(ImportOptions.addAndUpdate(), rows);
    }

    private ApplyResult apply(Plan plan) {
        return system.plans().apply(plan, ApplyOptions.defaults());
    }

    private static List<PlanAction> actions(Plan plan) {
        return plan.rows(0, 100).stream().map(PlanRow::action).toList();
    }

    private static List<FindingCode> codes(Plan plan, int row) {
        return plan.rows(row, 1).get(0).findings().stream().map(Finding::code).toList();
    }

    private User user(String username) {
        return system.users().find(Username.of(username)).orElseThrow();
    }

    @Test
    @Feature({"F50", "F58", "F59"})
    void showsEachRowAndThenDoesIt() {
        Plan plan = plan("anna,Anna,Ek,anna@example.org,7,,", "ben,Ben,Bo,ben@example.org,,No,");
        assertThat(actions(plan)).containsExactly(PlanAction.ADD, PlanAction.ADD);
        assertThat(apply(plan).applied().of(RowResult.ADDED)).isEqualTo(2);
        assertThat(user("ANNA").state().code()).isEqualTo("pending");
        assertThat(user("ben").state().code()).isEqualTo("blocked");
    }

    @Test
    void remarksASelectionThatTakesNoRow() {
        Plan plan = plan("anna,Anna,Ek,anna@example.org,,,").select(Selection.rows(1, 99));
        assertThat(plan.findings()).extracting(Finding::code).containsExactly(FindingCode.NOTHING_SELECTED);
        assertThat(apply(plan).applied().total()).isZero();
    }

    @Test
    void saysHowFarItCameWhenAListenerBreaks() {
        Plan plan = plan("anna,Anna,Ek,anna@example.org,,,", "ben,Ben,Bo,ben@example.org,,,");
        ApplyOptions breaking = ApplyOptions.defaults().chunks(1).listener(progress -> {
            throw new IllegalArgumentException("no bar");
        });
        assertThatThrownBy(() -> system.plans().apply(plan, breaking))
                .isInstanceOfSatisfying(RunStoppedException.class, stopped -> {
                    assertThat(stopped.applied().of(RowResult.ADDED)).isEqualTo(1);
                    assertThat(system.plans().runs(1).get(0).id()).isEqualTo(stopped.run());
                })
                .hasMessageContaining("stopped after 1 of 2 rows")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsTheIdThatWillExist() {
        Plan plan = plan("anna,Anna,Ek,anna@example.org,,,");
        apply(plan);
        assertThat(user("anna").id())
                .isEqualTo(dev.people.id.DerivedIds.user(
                        plan.id(), plan.rows(0, 1).get(0).row()));
    }

    @Test
    @Feature("F51")
    void showsOldAndNewFieldByField() {
        apply(plan("anna,Anna,Ek,anna@example.org,,,"));
        Plan plan = plan("anna,Anne,Ek,,,,");
        assertThat(actions(plan)).containsExactly(PlanAction.UPDATE);
        assertThat(plan.rows(0, 1).get(0).changes())
                .containsExactly(new dev.people.audit.FieldDelta("first_name", "Anna", "Anne"));
    }

    @Test
    void refusesTheSecondRowAboutAPersonAndNamesTheFirst() {
        Plan plan = plan("anna,Anna,Ek,anna@example.org,,,", "ANNA,Anna,Ek,other@example.org,,,");
        assertThat(actions(plan)).containsExactly(PlanAction.ADD, PlanAction.REFUSED);
        Finding finding = plan.findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.DUPLICATE_IN_FILE);
        assertThat(finding.place().row()).isEqualTo(3);
        assertThat(finding.parameters()).isEqualTo(Map.of("other", "2", "key", "username"));
    }

    @Test
    void saysByWhichKeyASecondRowIsAboutAPerson() {
        assertThat(duplicateKey("eva,E,F,x@example.org,,,", "ida,I,F,X@example.org,,,"))
                .isEqualTo("email");
        assertThat(duplicateKey("eva,E,F,x@example.org,,,", "EVA,I,F,y@example.org,,,"))
                .isEqualTo("username");
        assertThat(duplicateKey("eva,E,F,x@example.org,,,", "eva,E,F,x@example.org,,,"))
                .isEqualTo("username");
        assertThat(duplicateKey("eva,E,F,e@example.org,7,,", "ida,I,F,i@example.org,7,,"))
                .isEqualTo("employee_id");
    }

    @Test
    void saysByWhichKeyASecondRowFindsTheSameAccount() {
        apply(plan("anna,Anna,Ek,anna@example.org,,,", "ben,Ben,Ong,ben@example.org,7,,"));
        Plan plan = system.imports()
                .plan(
                        TableRecords.lines("username,employee_id,city", "ben,,Bern", ",7,Kiel", ",7,Lund"),
                        ImportOptions.addAndUpdate().matchBy(MatchKey.USERNAME, MatchKey.EMPLOYEE_ID));
        assertThat(plan.findings())
                .extracting(finding -> finding.place().row() + " " + finding.parameters())
                .containsExactly("3 {other=2, key=employee_id}", "4 {other=2, key=employee_id}");
        assertThat(FindingTexts.english().text(plan.findings().get(0)))
                .isEqualTo("Row 2 is about the same account or has the same key; the key is employee_id.");
    }

    private String duplicateKey(String... lines) {
        Finding finding = plan(lines).findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.DUPLICATE_IN_FILE);
        assertThat(plan(lines).rows(1, 1).get(0).findings()).contains(finding);
        return finding.parameters().getOrDefault("key", "");
    }

    @Test
    void refusesAUsernameThatOnlyLooksDifferentInTheFileAndInTheDirectory() {
        assertThat(codes(plan("anna,Anna,Ek,a@example.org,,,", "\u0430nna,Anna,Ek,b@example.org,,,"), 1))
                .containsExactly(FindingCode.USERNAME_MIXED_SCRIPT, FindingCode.USERNAME_CONFUSABLE);
        apply(plan("anna,Anna,Ek,a@example.org,,,"));
        assertThat(codes(plan("\u0430nna,Anna,Ek,b@example.org,,,"), 0))
                .containsExactly(FindingCode.USERNAME_CONFUSABLE);
    }

    @Test
    void aRowThatIsLeftOutKeepsNoNameFromOthersThatOnlyLooksLikeItsOwn() {
        apply(plan("ben,Ben,Ek,b@example.org,,,"));
        Plan plan = system.imports()
                .plan(
                        TableRecords.lines("username,email,new_username", "anna,a@example.org,", "ben,,\u0430nna"),
                        ImportOptions.updateOnly());
        assertThat(codes(plan, 1)).containsExactly(FindingCode.USERNAME_MIXED_SCRIPT);
    }

    @Test
    @Feature("F19")
    void givesSeatsThatAreFreedBeforeItGivesTheLastOnes() {
        system.licenses().limit(PoolName.PRIMARY, SeatLimit.of(2));
        apply(plan("a,A,A,a@example.org,,,", "b,B,B,b@example.org,,,"));
        Plan plan = plan("c,C,C,c@example.org,,,", "d,D,D,d@example.org,,,", "a,,,,,No,");
        assertThat(actions(plan)).containsExactly(PlanAction.ADD, PlanAction.REFUSED, PlanAction.BLOCK);
        assertThat(codes(plan, 1)).containsExactly(FindingCode.NO_SEAT);
        assertThat(plan.seats().get(1)).isEqualTo(new SeatForecast(PoolName.PRIMARY, SeatLimit.of(2), 2, 2, 1, 2));
        assertThat(apply(plan).applied().of(RowResult.REFUSED)).isEqualTo(1);
        assertThat(Directory.seatsUsed(storage)).isEqualTo(2);
    }

    @Test
    void tellsOnceHowManySeatsAreMissingAndWhichLimitWouldDo() {
        system.licenses().limit(PoolName.PRIMARY, SeatLimit.of(2));
        apply(plan("a,A,A,a@example.org,,,", "b,B,B,b@example.org,,,"));
        String[] rows = {"c,C,C,c@example.org,,,", "d,D,D,d@example.org,,,", "e,E,E,e@example.org,,,", "a,,,,,No,"};
        Plan plan = plan(rows);
        assertThat(plan.findingCounts()).containsOnly(Map.entry(FindingCode.NO_SEAT, 2L));
        assertThat(plan.seats().get(1).missing()).isEqualTo(2);
        assertThat(plan.seats().get(1).sufficientLimit()).isEqualTo(4);
        system.licenses().limit(PoolName.PRIMARY, SeatLimit.of(4));
        assertThat(plan(rows).findingCounts()).isEmpty();
        assertThat(plan(rows).seats().get(1).missing()).isZero();
    }

    @Test
    void namesWhomRowsAreAbout() {
        apply(plan("anna,Anna,Ek,anna@example.org,7,,"));
        Plan plan = plan(
                ImportOptions.addAndUpdate().matchBy(MatchKey.EMPLOYEE_ID, MatchKey.USERNAME),
                ",Anne,,,7,,",
                "zoe,Zoe,Z,zoe@example.org,,,",
                ",Ben,Bo,nowhere,,,");
        assertThat(plan.people(Set.of(2L, 3L, 4L, 99L)))
                .containsOnly(Map.entry(2L, "anna"), Map.entry(3L, "zoe"), Map.entry(4L, "Ben Bo"));
    }

    @Test
    void tellsWhatWasChangedSinceItWasMade() {
        apply(plan("anna,Anna,Ek,anna@example.org,7,,", "ben,Ben,Bo,ben@example.org,,,"));
        Plan plan = plan("anna,Anne,,,,,", "ben,Benno,,,,,");
        assertThat(plan.changedSince(Set.of(2L, 3L))).isEmpty();
        system.users()
                .edit(
                        user("anna").id(),
                        UserDraft.builder().set(BuiltInField.CITY, "Oslo").build());
        assertThat(plan.changedSince(Set.of(2L, 3L))).containsOnlyKeys(2L);
        assertThat(plan.changedSince(Set.of(2L)).get(2L)).singleElement().satisfies(entry -> assertThat(
                        entry.changes().users().get(0).fields())
                .containsExactly(new FieldDelta("city", "", "Oslo")));
    }

    @Test
    void anUndoTellsWhatWasChangedSinceItsRun() {
        apply(plan("anna,Anna,Ek,anna@example.org,7,,", "ben,Ben,Bo,ben@example.org,,,"));
        ApplyResult moved = apply(plan("anna,Anne,,,,,", "ben,Benno,,,,,"));
        system.users()
                .edit(
                        user("anna").id(),
                        UserDraft.builder().set(BuiltInField.CITY, "Oslo").build());
        Plan undo = system.plans().undo(moved.run());
        long row = undo.findings().stream()
                .filter(finding -> finding.code() == FindingCode.STALE_ROW)
                .mapToLong(finding -> finding.place().row())
                .findFirst()
                .orElseThrow();
        assertThat(undo.people(Set.of(row))).containsEntry(row, "anna");
        assertThat(undo.changedSince(Set.of(1L, 2L))).containsOnlyKeys(row);
    }

    @Test
    void letsAnAddressGoFromRowToRow() {
        apply(plan("a,A,A,a@example.org,,,", "b,B,B,b@example.org,,,"));
        Plan plan = plan("c,C,C,b@example.org,,,", "b,,,a@example.org,,,", "a,,,z@example.org,,,");
        assertThat(actions(plan)).containsExactly(PlanAction.ADD, PlanAction.UPDATE, PlanAction.UPDATE);
        assertThat(apply(plan).applied().of(RowResult.STALE)).isZero();
        assertThat(user("c").email().value()).isEqualTo("b@example.org");
        assertThat(user("b").email().value()).isEqualTo("a@example.org");
    }

    @Test
    void exchangesAddressesThatWaitForEachOther() {
        apply(plan("a,A,A,a@example.org,,,", "b,B,B,b@example.org,,,"));
        Plan plan = plan("a,,,b@example.org,,,", "b,,,a@example.org,,,");
        assertThat(actions(plan)).containsOnly(PlanAction.UPDATE);
        assertThat(apply(plan).applied().of(RowResult.STALE)).isZero();
        assertThat(user("a").email().value()).isEqualTo("b@example.org");
        assertThat(user("b").email().value()).isEqualTo("a@example.org");
    }

    @Test
    void leavesARowAloneThatSomebodyChangedMeanwhile() {
        apply(plan("a,A,A,a@example.org,,,", "b,B,B,b@example.org,,,"));
        Plan plan = plan("a,New,,,,,", "b,New,,,,,");
        system.users()
                .edit(
                        user("a").id(),
                        UserDraft.builder()
                                .set(BuiltInField.FIRST_NAME, "Other")
                                .build());
        system.users()
                .edit(
                        user("b").id(),
                        UserDraft.builder().set(BuiltInField.CITY, "Bern").build());
        assertThat(plan.rows(0, 1).get(0).freshness()).isEqualTo(PlanRow.Freshness.STALE);
        ApplyResult result = apply(plan);
        assertThat(result.applied().of(RowResult.STALE)).isEqualTo(1);
        assertThat(result.applied().of(RowResult.UPDATED)).isEqualTo(1);
        assertThat(result.surprises().get(0).code()).contains(FindingCode.STALE_ROW);
        assertThat(user("a").profile().firstName()).isEqualTo("Other");
    }

    @Test
    void judgesASelectionAnew() {
        system.licenses().limit(PoolName.PRIMARY, SeatLimit.of(1));
        Plan plan = plan("a,A,A,a@example.org,,,", "b,B,B,b@example.org,,,");
        Plan chosen = plan.select(Selection.allBut(2));
        assertThat(actions(chosen)).containsExactly(PlanAction.SKIP, PlanAction.ADD);
        assertThat(chosen.selectedRows()).isEqualTo(1);
        assertThat(apply(chosen).applied().total()).isEqualTo(1);
    }

    @Test
    void refusesAsAWholeWithoutARequiredColumnWhenNobodyMatches() {
        Plan plan = system.imports()
                .plan(TableRecords.lines("username,first_name", "a,A", "b,B"), ImportOptions.addAndUpdate());
        assertThat(plan.refusal().map(Finding::code)).contains(FindingCode.MISSING_REQUIRED_COLUMN);
        assertThat(plan.totals().of(PlanAction.REFUSED)).isEqualTo(2);
        assertThatThrownBy(() -> apply(plan)).isInstanceOf(RejectedException.class);
    }

    @Test
    void saysWhichKeyMatchesAFileWithoutNames() {
        apply(plan("a,A,A,a@example.org,,,"));
        TableRecords file = TableRecords.lines("email,department", "a@example.org,Sales");
        Plan plan = system.imports().plan(file, ImportOptions.addAndUpdate());
        assertThat(plan.refusal()).hasValueSatisfying(why -> {
            assertThat(why.code()).isEqualTo(FindingCode.MISSING_REQUIRED_COLUMN);
            assertThat(FindingTexts.english().suggestion(why))
                    .endsWith("If the file is about accounts that exist, match by email.");
        });
        assertThat(actions(
                        system.imports().plan(file, ImportOptions.addAndUpdate().matchBy(MatchKey.EMAIL))))
                .containsExactly(PlanAction.UPDATE);
    }

    @Test
    void saysWhichKeyFindsTheAccountOfARowThatMatchesNobody() {
        apply(plan("a,A,A,a@example.org,,,"));
        TableRecords file = TableRecords.lines("email,department", "a@example.org,Sales", "b@example.org,Sales");
        List<Finding> findings =
                system.imports().plan(file, ImportOptions.updateOnly()).findings();
        assertThat(findings.stream()
                        .filter(finding -> finding.code() == FindingCode.NO_MATCH)
                        .map(FindingTexts.english()::message))
                .containsExactly("No account matches. Match by email: that finds an account.", "No account matches.");
    }

    @Test
    void refusesOnlyNewRowsWithoutARequiredColumnWhenSomebodyMatches() {
        apply(plan("a,A,A,a@example.org,,,"));
        Plan plan = system.imports()
                .plan(TableRecords.lines("username,first_name", "a,Anna", "b,B"), ImportOptions.addAndUpdate());
        assertThat(actions(plan)).containsExactly(PlanAction.UPDATE, PlanAction.REFUSED);
        assertThat(codes(plan, 1)).containsOnly(FindingCode.REQUIRED_MISSING);
    }

    @Test
    void usesTheAddressAsUsernameAndTheUsernameAsAddressWhereTheOtherIsMissing() {
        apply(system.imports()
                .plan(
                        TableRecords.lines("email,first_name,last_name", "a@example.org,A,A"),
                        ImportOptions.addAndUpdate()));
        apply(system.imports()
                .plan(
                        TableRecords.lines("username,first_name,last_name", "b@example.org,B,B"),
                        ImportOptions.addAndUpdate()));
        assertThat(user("a@example.org").email().value()).isEqualTo("a@example.org");
        assertThat(user("b@example.org").email().value()).isEqualTo("b@example.org");
    }

    @Test
    void addsOnlyOrUpdatesOnlyWhenTold() {
        apply(plan("a,A,A,a@example.org,,,"));
        String[] rows = {"a,Anna,,,,,", "b,B,B,b@example.org,,,"};
        assertThat(actions(plan(ImportOptions.addOnly(), rows))).containsExactly(PlanAction.SKIP, PlanAction.ADD);
        assertThat(actions(plan(ImportOptions.updateOnly(), rows))).containsExactly(PlanAction.UPDATE, PlanAction.SKIP);
    }

    @Test
    void keepsTheLastAdministrator() {
        apply(plan(ImportOptions.addAndUpdate().activate(Activation.NONE), "a,A,A,a@example.org,,,admin"));
        Plan plan = plan("a,,,,,No,");
        assertThat(actions(plan)).containsExactly(PlanAction.REFUSED);
        assertThat(codes(plan, 0)).containsExactly(FindingCode.LAST_ADMIN);
    }

    @Test
    void refusesToEmptyWhatNobodyIsWithoutAlsoOfNewPeople() {
        String emptied = "a,A,A,a@example.org,,<clear>,<clear>";
        assertThat(codes(plan(emptied), 0)).containsExactly(FindingCode.REQUIRED_MISSING, FindingCode.REQUIRED_MISSING);
        apply(plan("a,A,A,a@example.org,,,"));
        assertThat(codes(plan(emptied), 0)).containsExactly(FindingCode.REQUIRED_MISSING, FindingCode.REQUIRED_MISSING);
        assertThat(codes(plan("b,<clear>,B,b@example.org,<clear>,,"), 0)).containsExactly(FindingCode.REQUIRED_MISSING);
    }

    @Test
    void refusesStatesThatCannotBeReached() {
        assertThat(codes(plan("a,A,A,a@example.org,,frozen,"), 0))
                .containsExactly(FindingCode.STATE_TRANSITION_FORBIDDEN);
        assertThat(codes(plan("a,A,A,a@example.org,,maybe,"), 0)).containsExactly(FindingCode.OPTION_UNKNOWN);
    }

    @Test
    @Feature("F74")
    void refusesTheRowsOfOthersApplyAndBlockToAStandardUser() {
        apply(plan(ImportOptions.addAndUpdate().activate(Activation.NONE), "a,A,A,a@example.org,,,"));
        PeopleAs standard = people.as(Actor.user(user("a").id()));
        Plan plan = plan("b,B,B,b@example.org,,,");
        Plan own = standard.imports()
                .plan(TableRecords.lines(HEADER, "b,B,B,b@example.org,,,"), ImportOptions.addAndUpdate());
        assertThat(codes(own, 0)).containsExactly(FindingCode.NOT_PERMITTED);
        assertThatThrownBy(() -> standard.plans().apply(plan, ApplyOptions.defaults()))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> standard.users().block(user("a").id(), dev.people.user.BlockReason.OTHER, "because"))
                .isInstanceOf(RejectedException.class);
        assertThat(Directory.everybody(storage)).hasSize(1);
    }

    @Test
    @Feature("F62")
    void stopsBetweenChunksWhenCancelled() {
        Plan plan = plan("a,A,A,a@example.org,,,", "b,B,B,b@example.org,,,");
        boolean[] stop = {false};
        ApplyResult result = system.plans()
                .apply(
                        plan,
                        ApplyOptions.defaults()
                                .chunks(1)
                                .listener(progress -> stop[0] = progress.done() == 1)
                                .cancelledBy(() -> stop[0]));
        assertThat(result.state()).isEqualTo(dev.people.run.RunState.CANCELLED);
        assertThat(result.applied().total()).isEqualTo(1);
        assertThat(Directory.everybody(storage)).hasSize(1);
    }

    @Test
    void changesTheAddressOfWhoeverIsFoundByTheUsernameThatItIs() {
        apply(plan("anna@example.org,A,A,other@example.org,,,"));
        TableRecords file = TableRecords.lines("email,first_name,last_name", "anna@example.org,A,A");
        Plan plan = system.imports().plan(file, ImportOptions.addAndUpdate());
        assertThat(plan.totals().of(PlanAction.UPDATE)).isOne();
        assertThat(apply(plan).applied().of(RowResult.UPDATED)).isOne();
    }
}
