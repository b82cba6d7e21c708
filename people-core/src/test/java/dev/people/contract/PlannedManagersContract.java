package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.AuditSubject;
import dev.people.audit.FieldDelta;
import dev.people.audit.SubjectDelta;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.organization.ChartPerson;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.ChangeBudget;
import dev.people.plan.ExistingValues;
import dev.people.plan.LineAction;
import dev.people.plan.MatchKey;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.UsernameTemplate;
import dev.people.plan.ValueOrigin;
import dev.people.profile.BuiltInField;
import dev.people.run.RowCounts;
import dev.people.run.RowResult;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Managers as a plan writes them, once the accounts are written. Every storage keeps to it. */
public class PlannedManagersContract extends TestedStorage {
    private static final String HEADER = "username,first_name,last_name,email,employee_id,manager";
    private static final ImportOptions BOTH = ImportOptions.addAndUpdate();

    private static PeopleAs people(Storage storage) {
        return People.on(storage).build().as(Actor.system("test"));
    }

    private static String person(String name, String manager) {
        return name + "," + name + "," + name + "," + name + "@example.org,n-" + name + "," + manager;
    }

    private static TableRecords table(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return TableRecords.lines(lines.toArray(String[]::new));
    }

    private static ApplyResult apply(PeopleAs people, Plan plan) {
        return people.plans().apply(plan, ApplyOptions.defaults().chunks(2));
    }

    /** Everybody with a manager, such as {@code ben<anna}. */
    private static String lines(Storage storage) {
        PeopleAs people = people(storage);
        return Directory.everybody(storage).stream()
                .flatMap(user -> people.orgChart().managerOf(user.id()).map(ChartPerson::username).stream()
                        .map(manager -> user.username().value() + "<" + manager))
                .collect(Collectors.joining(" "));
    }

    private static List<FindingCode> codes(Plan plan) {
        return plan.findings().stream().map(Finding::code).toList();
    }

    private static PeopleAs annaBenAndCleo(Storage storage) {
        PeopleAs people = people(storage);
        apply(
                people,
                people.imports().plan(table(person("anna", ""), person("ben", "anna"), person("cleo", "")), BOTH));
        return people;
    }

    @Test
    void writesManagersWhoStandFurtherDownInTheSource() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = people.imports()
                    .plan(
                            table(
                                    person("dan", "cleo"),
                                    person("cleo", "ben@example.org"),
                                    person("ben", "n-anna"),
                                    person("anna", "")),
                            BOTH);
            assertThat(plan.findings()).isEmpty();
            assertThat(plan.effectTotals()).isEqualTo(RowCounts.NONE.plus(RowResult.MANAGER_SET, 3));
            ApplyResult result = apply(people, plan);
            assertThat(result.applied().of(RowResult.ADDED)).isEqualTo(4);
            assertThat(result.applied().of(RowResult.MANAGER_SET)).isEqualTo(3);
            assertThat(result.applied().total()).isEqualTo(4);
            assertThat(lines(storage)).isEqualTo("ben<anna cleo<ben dan<cleo");
        }
    }

    @Test
    void hasNothingToWriteWhenTheSameSourceComesAgain() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            Plan again = people.imports().plan(table(person("anna", ""), person("ben", "ANNA")), BOTH);
            assertThat(again.isEmpty()).isTrue();
            assertThat(again.effectTotals().of(LineAction.UNCHANGED.planned())).isEqualTo(1);
        }
    }

    @Test
    void showsTheOldManagerAndTheNewOne() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            Plan plan = people.imports().plan(table(person("ben", "cleo"), person("cleo", "<clear>")), BOTH);
            PlanRow row = plan.rows(0, 1).get(0);
            assertThat(row.action()).isEqualTo(PlanAction.UPDATE);
            assertThat(row.manager()).isEqualTo(LineAction.SET);
            assertThat(row.changes()).containsExactly(new FieldDelta("manager", "anna", "cleo"));
            assertThat(plan.isEmpty()).isFalse();
        }
    }

    @Test
    void takesAManagerAwayWhereTheCellSaysSo() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            Plan plan = people.imports().plan(table(person("ben", "<clear>"), person("cleo", "")), BOTH);
            assertThat(plan.effectTotals().of(RowResult.MANAGER_ENDED)).isEqualTo(1);
            assertThat(apply(people, plan).applied().of(RowResult.MANAGER_ENDED))
                    .isEqualTo(1);
            assertThat(lines(storage)).isEmpty();
        }
    }

    @Test
    void turnsATreeUpsideDown() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            apply(
                    people,
                    people.imports()
                            .plan(
                                    table(
                                            person("a", ""),
                                            person("b", "a"),
                                            person("c", "b"),
                                            person("d", "c"),
                                            person("e", "d")),
                                    BOTH));
            Plan plan = people.imports()
                    .plan(
                            table(
                                    person("a", "b"),
                                    person("b", "c"),
                                    person("c", "d"),
                                    person("d", "e"),
                                    person("e", "<clear>")),
                            BOTH);
            assertThat(plan.findings()).isEmpty();
            assertThat(apply(people, plan).surprises()).isEmpty();
            assertThat(lines(storage)).isEqualTo("a<b b<c c<d d<e");
        }
    }

    @Test
    void findsACycleOverTheWholeSourceAndWritesTheRest() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            Plan plan = people.imports()
                    .plan(table(person("anna", "cleo"), person("cleo", "ben"), person("dan", "ben")), BOTH);
            assertThat(codes(plan)).containsOnly(FindingCode.MANAGER_CYCLE);
            assertThat(plan.effectTotals().of(RowResult.MANAGER_REFUSED)).isEqualTo(2);
            assertThat(plan.rows(0, 1).get(0).findings().get(0).parameters())
                    .containsEntry("path", "anna (row 2) → cleo (row 3) → ben → anna (row 2)");
            assertThat(plan.totals().of(PlanAction.REFUSED)).isZero();
            ApplyResult result = apply(people, plan);
            assertThat(result.applied().of(RowResult.MANAGER_REFUSED)).isEqualTo(2);
            assertThat(lines(storage)).isEqualTo("ben<anna dan<ben");
        }
    }

    private static String path(Plan plan, long row) {
        return plan.rows(row, 1).get(0).findings().get(0).parameters().getOrDefault("path", "");
    }

    @Test
    void namesThePeopleOnACycleThroughTheDirectory() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            apply(people, people.imports().plan(table(person("cleo", "ben"), person("dan", "cleo")), BOTH));
            Plan plan = people.imports().plan(table(person("anna", "dan"), person("cleo", "")), BOTH);
            assertThat(path(plan, 0)).isEqualTo("anna (row 2) → dan → cleo (row 3) → ben → anna (row 2)");
            assertThat(plan.findings()).isEqualTo(plan.rows(0, 1).get(0).findings());
            assertThat(path(people.imports().plan(table(person("ben", "n-ben")), BOTH), 0))
                    .isEqualTo("ben (row 2) → ben (row 2)");
        }
    }

    @Test
    void namesAtMostTenPeopleOnACycle() {
        try (Storage storage = storage()) {
            String[] ring = IntStream.range(0, 15)
                    .mapToObj(i -> person("p" + i, "p" + (i + 1) % 15))
                    .toArray(String[]::new);
            Plan plan = people(storage).imports().plan(table(ring), BOTH);
            assertThat(path(plan, 14))
                    .startsWith("p0 (row 2) → p1 (row 3) → ")
                    .endsWith(" → p9 (row 11) → 5 more → p0 (row 2)")
                    .isEqualTo(path(plan, 0));
        }
    }

    @Test
    void namesPeopleOnACycleWhoseNamesAreMade() {
        try (Storage storage = storage()) {
            Plan plan = people(storage)
                    .imports()
                    .plan(
                            TableRecords.lines(
                                    "first_name,last_name,email,manager",
                                    "Ada,B,ada@example.org,bea@example.org",
                                    "Bea,C,bea@example.org,ada@example.org"),
                            BOTH.matchBy(MatchKey.EMAIL).usernames(UsernameTemplate.of("{first_name}")));
            assertThat(path(plan, 1)).isEqualTo("ada (row 2) → bea (row 3) → ada (row 2)");
        }
    }

    @Test
    void countsARowThatChangesNothingButAManagerAsAnUpdate() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            TableRecords file = table(person("anna", ""), person("ben", "cleo"), person("cleo", "nobody"));
            Plan plan = people.imports().plan(file, BOTH);
            assertThat(plan.totals().of(PlanAction.UPDATE)).isEqualTo(1);
            assertThat(plan.totals().of(PlanAction.UNCHANGED)).isEqualTo(2);
            assertThat(plan.rows(Set.of(PlanAction.UPDATE), 0, 5))
                    .extracting(PlanRow::username)
                    .containsExactly("ben");
            ApplyResult result = apply(people, plan);
            assertThat(result.applied().of(RowResult.UPDATED)).isEqualTo(1);
            assertThat(result.applied().of(RowResult.UNCHANGED)).isEqualTo(2);
            assertThat(result.applied().of(RowResult.MANAGER_SET)).isEqualTo(1);
            assertThat(result.applied().of(RowResult.MANAGER_REFUSED)).isEqualTo(1);
            assertThat(result.applied().total()).isEqualTo(3);
            assertThat(people.imports().plan(file, BOTH).totals().writing()).isZero();
            Plan undo = people.plans().undo(result.run());
            assertThat(undo.totals())
                    .hasToString("0 add, 1 update, 0 block, 0 unblock, 0 delete, 0 unchanged, 0 skip, 0 refused");
            assertThat(apply(people, undo).applied().total()).isEqualTo(1);
            assertThat(lines(storage)).isEqualTo("ben<anna");
        }
    }

    @Test
    void countsARowAsStaleWhoseOnlyChangeIsAManagerThatIsStale() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            Plan plan = people.imports().plan(table(person("ben", "cleo"), person("cleo", "anna")), BOTH);
            people.users()
                    .removeManager(people.users()
                            .find(Username.of("ben"))
                            .orElseThrow()
                            .id());
            ApplyResult result = apply(people, plan);
            assertThat(result.applied().of(RowResult.UPDATED)).isEqualTo(1);
            assertThat(result.applied().of(RowResult.STALE)).isEqualTo(1);
            assertThat(result.applied().of(RowResult.MANAGER_STALE)).isEqualTo(1);
            assertThat(result.applied().total()).isEqualTo(2);
            assertThat(result.surprises()).hasSize(1);
        }
    }

    @Test
    void leavesTheReportAsItIsWhenTheManagerIsUnknownOrRefused() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = people.imports()
                    .plan(
                            table(
                                    person("ben", "nobody"),
                                    person("cleo", "dan"),
                                    "dan,Dan,Dan,no address,,",
                                    person("eva", "eva")),
                            BOTH);
            assertThat(plan.rows(0, 4))
                    .extracting(PlanRow::action, PlanRow::manager)
                    .containsExactly(
                            tuple(PlanAction.ADD, LineAction.REFUSED),
                            tuple(PlanAction.ADD, LineAction.REFUSED),
                            tuple(PlanAction.REFUSED, LineAction.NONE),
                            tuple(PlanAction.ADD, LineAction.REFUSED));
            assertThat(codes(plan))
                    .containsExactlyInAnyOrder(
                            FindingCode.MANAGER_UNKNOWN,
                            FindingCode.MANAGER_REFUSED,
                            FindingCode.EMAIL_INVALID,
                            FindingCode.MANAGER_CYCLE);
            assertThat(plan.rows(0, 1).get(0).findings().get(0).parameters()).containsEntry("value", "nobody");
            assertThat(apply(people, plan).applied().of(RowResult.ADDED)).isEqualTo(3);
            assertThat(lines(storage)).isEmpty();
        }
    }

    @Test
    void readsNamesAsTheyAreAfterThePlan() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            TableRecords swap = TableRecords.lines(
                    "employee_id,new_username,manager", "n-anna,cleo,", "n-cleo,anna,", "n-ben,,cleo");
            Plan plan = people.imports().plan(swap, BOTH.matchBy(MatchKey.EMPLOYEE_ID));
            assertThat(plan.effectTotals().of(LineAction.UNCHANGED.planned())).isEqualTo(1);
            apply(people, plan);
            assertThat(lines(storage)).isEqualTo("ben<cleo");
            assertThat(people.imports()
                            .plan(swap, BOTH.matchBy(MatchKey.EMPLOYEE_ID))
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void doesNotKnowANameThatThePlanTakesAway() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            TableRecords rename = TableRecords.lines("username,new_username,manager", "anna,ann,", "cleo,,anna");
            assertThat(codes(people.imports().plan(rename, BOTH))).containsExactly(FindingCode.MANAGER_UNKNOWN);
        }
    }

    @Test
    void keepsManagersWhereExistingValuesAreKept() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            ExistingValues fill =
                    ExistingValues.overwrite().with(BuiltInField.MANAGER, ExistingValues.Rule.FILL_IF_EMPTY);
            Plan plan =
                    people.imports().plan(table(person("ben", "cleo"), person("cleo", "anna")), BOTH.existing(fill));
            assertThat(plan.effectTotals()).isEqualTo(RowCounts.NONE.plus(RowResult.MANAGER_SET, 1));
            apply(people, plan);
            assertThat(lines(storage)).isEqualTo("ben<anna cleo<anna");
        }
    }

    @Test
    void warnsOfAManagerWhoIsBlocked() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            apply(people, people.imports().plan(TableRecords.lines("username,account_state", "anna,No"), BOTH));
            Plan plan = people.imports().plan(table(person("cleo", "anna")), BOTH);
            assertThat(codes(plan)).containsExactly(FindingCode.MANAGER_BLOCKED);
            assertThat(plan.rows(0, 1).get(0).findings()).isEqualTo(plan.findings());
            apply(people, plan);
            assertThat(lines(storage)).isEqualTo("ben<anna cleo<anna");
        }
    }

    @Test
    void leavesAloneWhatSomebodyChangedSinceThePlan() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            Plan plan = people.imports().plan(table(person("ben", "cleo"), person("dan", "ben")), BOTH);
            User ben = people.users().find(Username.of("ben")).orElseThrow();
            people.users().removeManager(ben.id());
            ApplyResult result = apply(people, plan);
            assertThat(result.applied().of(RowResult.MANAGER_STALE)).isEqualTo(1);
            assertThat(result.applied().of(RowResult.MANAGER_SET)).isEqualTo(1);
            assertThat(result.surprises())
                    .extracting(row -> row.code().orElseThrow())
                    .containsExactly(FindingCode.STALE_ROW);
            assertThat(lines(storage)).isEqualTo("dan<ben");
        }
    }

    @Test
    void makesNoCycleThatOnlyBecameOneSinceThePlan() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            Plan plan = people.imports().plan(table(person("cleo", "ben")), BOTH);
            User anna = people.users().find(Username.of("anna")).orElseThrow();
            User cleo = people.users().find(Username.of("cleo")).orElseThrow();
            people.users().assignManager(anna.id(), cleo.id());
            ApplyResult result = apply(people, plan);
            assertThat(result.surprises())
                    .extracting(row -> row.code().orElseThrow())
                    .containsExactly(FindingCode.MANAGER_CYCLE);
            assertThat(lines(storage)).isEqualTo("anna<cleo ben<anna");
        }
    }

    @Test
    void writesAccountsAndManagersInOneTransactionWhereItIsAllOrNothing() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords file = table(person("ben", "anna"), person("anna", "cleo"), person("cleo", ""));
            ApplyOptions whole = ApplyOptions.defaults().chunks(2).mode(ApplyMode.ALL_OR_NOTHING);
            ApplyResult result = people.plans().apply(people.imports().plan(file, BOTH), whole);
            assertThat(result.state()).isEqualTo(RunState.DONE);
            assertThat(lines(storage)).isEqualTo("anna<cleo ben<anna");
        }
    }

    @Test
    void writesANewAccountTogetherWithAManagerWhoIsThere() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            Plan plan = people.imports().plan(table(person("dora", "anna"), person("eve", "dora")), BOTH);

            ApplyResult result = people.plans().apply(plan, ApplyOptions.defaults());

            assertThat(result.applied().of(RowResult.ADDED)).isEqualTo(2);
            assertThat(result.applied().of(RowResult.MANAGER_SET)).isEqualTo(2);
            assertThat(lines(storage)).isEqualTo("ben<anna dora<anna eve<dora");
            for (String name : List.of("dora", "eve")) {
                User user = people.users().find(Username.of(name)).orElseThrow();
                assertThat(user.revision().version()).isZero();
                assertThat(people.users().history(user.id(), 10))
                        .singleElement()
                        .satisfies(entry -> assertThat(entry.changes().users())
                                .filteredOn(delta -> delta.subject().equals(AuditSubject.user(user.id())))
                                .flatExtracting(SubjectDelta::fields)
                                .extracting(FieldDelta::field)
                                .contains("username", "manager"));
            }
        }
    }

    @Test
    void writesANewAccountWhoseManagerComesLaterInTheFileOnceTheyAreThere() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = people.imports().plan(table(person("eve", "dora"), person("dora", "")), BOTH);

            people.plans().apply(plan, ApplyOptions.defaults().chunks(1));

            assertThat(lines(storage)).isEqualTo("eve<dora");
            User eve = people.users().find(Username.of("eve")).orElseThrow();
            assertThat(eve.revision().version()).isZero();
            assertThat(people.users().history(eve.id(), 10))
                    .extracting(AuditEntry::kind)
                    .containsExactly(AuditKind.USER_CREATED);
        }
    }

    @Test
    void leavesTheAccountWithoutAManagerWhoIsGoneByThen() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            Plan plan = people.imports().plan(table(person("dora", "anna"), person("eve", "ben")), BOTH);
            User anna = people.users().find(Username.of("anna")).orElseThrow();
            people.users().delete(anna.id(), "left");

            ApplyResult result = people.plans().apply(plan, ApplyOptions.defaults());

            assertThat(result.applied().of(RowResult.ADDED)).isEqualTo(2);
            assertThat(result.applied().of(RowResult.MANAGER_SET)).isEqualTo(1);
            assertThat(result.applied().of(RowResult.MANAGER_STALE)).isEqualTo(1);
            assertThat(lines(storage)).isEqualTo("eve<ben");
        }
    }

    @Test
    void givesUpAChunkWhoseManagerIsGoneWhereChunksAreWrittenWhole() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            Plan plan = people.imports().plan(table(person("dora", "anna"), person("eve", "ben")), BOTH);
            User anna = people.users().find(Username.of("anna")).orElseThrow();
            people.users().delete(anna.id(), "left");

            ApplyResult result =
                    people.plans().apply(plan, ApplyOptions.defaults().mode(ApplyMode.PER_CHUNK));

            assertThat(result.applied().of(RowResult.STALE)).isEqualTo(2);
            assertThat(result.applied().of(RowResult.MANAGER_STALE)).isEqualTo(2);
            assertThat(people.users().find(Username.of("eve"))).isEmpty();
        }
    }

    @Test
    void writesNothingAtAllWhereOneManagerIsNotAsPlannedAndItIsAllOrNothing() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            Plan plan = people.imports().plan(table(person("dan", ""), person("ben", "cleo")), BOTH);
            User ben = people.users().find(Username.of("ben")).orElseThrow();
            people.users().removeManager(ben.id());
            ApplyOptions whole = ApplyOptions.defaults().chunks(2).mode(ApplyMode.ALL_OR_NOTHING);
            ApplyResult result = people.plans().apply(plan, whole);
            assertThat(result.state()).isEqualTo(RunState.FAILED);
            assertThat(people.users().find(Username.of("dan"))).isEmpty();
            assertThat(lines(storage)).isEmpty();
        }
    }

    @Test
    void carriesManagersOnWhereARunWasStopped() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            List<String> rows = new ArrayList<>();
            for (int i = 8; i > 0; i--) {
                rows.add(person("p" + i, "p" + (i - 1)));
            }
            rows.add(person("p0", ""));
            Plan plan = people.imports().plan(table(rows.toArray(String[]::new)), BOTH);
            List<Long> seen = new ArrayList<>();
            ApplyOptions stopping = ApplyOptions.defaults()
                    .chunks(2)
                    .listener(progress -> seen.add(progress.done()))
                    .cancelledBy(() -> !seen.isEmpty() && seen.get(seen.size() - 1) >= 13);
            ApplyResult stopped = people.plans().apply(plan, stopping);
            assertThat(stopped.state()).isEqualTo(RunState.CANCELLED);
            assertThat(lines(storage)).isEqualTo("p1<p0 p2<p1 p3<p2 p4<p3 p5<p4 p6<p5");
            ApplyResult done = people.plans().resume(stopped.run(), ApplyOptions.defaults());
            assertThat(done.state()).isEqualTo(RunState.DONE);
            assertThat(done.applied().of(RowResult.MANAGER_SET)).isEqualTo(8);
            assertThat(lines(storage)).endsWith("p8<p7");
        }
    }

    @Test
    void isOverABudgetForManagersWhenMorePeopleWouldGetAnotherOne() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            ChangeBudget one = ChangeBudget.unlimited().with(ChangeBudget.Kind.MANAGER, ChangeBudget.Limit.rows(1));
            TableRecords file = table(person("cleo", "anna"), person("ben", "<clear>"));
            Plan plan = people.imports().plan(file, BOTH.budget(one));
            assertThat(codes(plan)).containsExactly(FindingCode.BUDGET_EXCEEDED);
            assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> apply(people, plan));
            ApplyOptions meant = ApplyOptions.defaults().exceeding(ChangeBudget.Kind.MANAGER);
            assertThat(people.plans().apply(plan, meant).applied().of(RowResult.MANAGER_ENDED))
                    .isEqualTo(1);
        }
    }

    @Test
    void givesNewPeopleTheDefaultManagerAndLeavesTheOthersAsTheyAre() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            TableRecords file = table(person("cleo", ""), person("dan", ""), person("eva", "ben"));
            Plan plan = people.imports().plan(file, BOTH.byDefault(BuiltInField.MANAGER, "anna"));
            assertThat(plan.rows(1, 1).get(0).origins()).containsEntry("manager", ValueOrigin.DEFAULT);
            apply(people, plan);
            assertThat(lines(storage)).isEqualTo("ben<anna dan<anna eva<ben");
        }
    }

    @Test
    void meansPeopleByTheKeysThatTheyGetAndNotByThoseThatTheyOnlyCouldHaveGot() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCleo(storage);
            apply(people, people.imports().plan(TableRecords.lines("username,employee_id", "anna,<clear>"), BOTH));
            TableRecords file =
                    TableRecords.lines("username,employee_id,manager", "anna,7,", "ben,8,", "cleo,,7", "dan,,8");
            ImportOptions fill = ImportOptions.updateOnly().existing(ExistingValues.fillIfEmpty());
            Plan plan = people.imports().plan(file, fill);
            assertThat(plan.effectTotals().of(RowResult.MANAGER_SET)).isEqualTo(1);
            apply(people, plan);
            assertThat(lines(storage)).isEqualTo("ben<anna cleo<anna");
            assertThat(people.imports().plan(file, fill).isEmpty()).isTrue();
        }
    }
}
