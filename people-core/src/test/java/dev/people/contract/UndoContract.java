package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditSubject;
import dev.people.audit.FieldDelta;
import dev.people.audit.SubjectDelta;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.organization.ReportingLine;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.CompleteSource;
import dev.people.plan.Handling;
import dev.people.plan.LineAction;
import dev.people.plan.MatchKey;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.run.RowResult;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs that are taken back: everything is as it was before. Every storage keeps to it. */
public class UndoContract extends TestedStorage {
    private static final String HEADER = "username,first_name,last_name,email,employee_id";
    private static final ImportOptions ACTING =
            ImportOptions.addAndUpdate().handling(Handling.addAndUpdate().followingRows());
    private static final ImportOptions BY_NUMBER = ImportOptions.addAndUpdate().matchBy(MatchKey.EMPLOYEE_ID);

    private static PeopleAs people(Storage storage) {
        PeopleAs people = People.on(storage)
                .seats(PoolName.PRIMARY, SeatLimit.UNLIMITED)
                .build()
                .as(Actor.system("test"));
        run(people, ACTING, HEADER, "a,A,A,a@example.org,1", "b,B,B,b@example.org,2", "c,C,C,c@example.org,3");
        return people;
    }

    private static ApplyResult apply(PeopleAs people, Plan plan) {
        ApplyResult result = people.plans().apply(plan, ApplyOptions.defaults().chunks(2));
        assertThat(result.state()).isEqualTo(RunState.DONE);
        assertThat(result.surprises()).isEmpty();
        return result;
    }

    private static RunId run(PeopleAs people, ImportOptions options, String... lines) {
        Plan plan = people.imports().plan(TableRecords.lines(lines), options);
        assertThat(codes(plan)).isEmpty();
        assertThat(plan.totals().writing()).isPositive();
        return apply(people, plan).run();
    }

    private static List<FindingCode> codes(Plan plan) {
        return plan.rows(0, 100).stream()
                .flatMap(row -> row.findings().stream())
                .filter(Finding::isError)
                .map(Finding::code)
                .toList();
    }

    private static User named(PeopleAs people, String username) {
        return people.users().find(Username.of(username)).orElseThrow();
    }

    /** Applies a file, takes that back, and then again that. */
    private void assertUndone(ImportOptions options, String... lines) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            people.users().block(named(people, "c").id(), BlockReason.LEFT_COMPANY, "moved to Oslo");
            List<String> before = Directory.accounts(storage);
            RunId run = run(people, options, lines);
            List<String> after = Directory.accounts(storage);
            assertThat(after).isNotEqualTo(before);
            Plan undo = people.plans().undo(run);
            assertThat(codes(undo)).isEmpty();
            assertThat(undo.rows(0, 100)).extracting(PlanRow::freshness).containsOnly(PlanRow.Freshness.FRESH);
            assertThat(Directory.accounts(storage)).isEqualTo(after);
            RunId undoing = apply(people, undo).run();
            assertThat(Directory.accounts(storage)).isEqualTo(before);
            assertThat(Directory.seatsUsed(storage)).isEqualTo(Directory.seatTakers(storage));
            apply(people, people.plans().undo(undoing));
            assertThat(Directory.accounts(storage)).isEqualTo(after);
            assertThat(Directory.seatsUsed(storage)).isEqualTo(Directory.seatTakers(storage));
        }
    }

    @Test
    void takesAddedAccountsAway() {
        assertUndone(
                ACTING,
                HEADER,
                "d,D,D,d@example.org,4",
                "e,E,E,e@example.org,5",
                "f,F,F,f@example.org,",
                "g,G,G,g@example.org,");
    }

    @Test
    void givesEveryFieldBack() {
        assertUndone(
                ACTING,
                HEADER + ",phone,mobile,department,position,location,address,city,user_type,change_password_next_time",
                "a,Anna,Alm,a2@example.org,11,1,2,D,P,L,A,C,admin,1",
                "b,,,,<clear>,,,,,,,,,");
    }

    @Test
    void givesClearedFieldsBack() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            run(people, ACTING, "username,city,phone", "a,Bern,1", "b,Bonn,2");
            List<String> before = Directory.accounts(storage);
            RunId run = run(people, ACTING, "username,city,phone,employee_id", "a,<clear>,,<clear>", "b,Rome,<clear>,");
            apply(people, people.plans().undo(run));
            assertThat(Directory.accounts(storage)).isEqualTo(before);
        }
    }

    @Test
    void takesBlocksBackAndSoTheirReasons() {
        assertUndone(
                ACTING,
                "username,account_state,block_reason,block_until,city",
                "a,blocked,temporary_leave: at sea,2030-01-02,",
                "b,blocked,,,Rome",
                "c,,security_concern: badge lost,2031-01-02,");
    }

    @Test
    void blocksAgainForTheSameReason() {
        assertUndone(ACTING, "username,account_state,city", "c,unblocked,Rome");
    }

    @Test
    void bringsDeletedAccountsBackWithTheirNames() {
        assertUndone(ACTING, "username,action", "a,delete", "c,delete");
    }

    @Test
    void bringsADeletedAccountBackWhoseAddressAndNumberSomebodyElseGot() {
        assertUndone(
                ACTING,
                "username,first_name,last_name,email,employee_id,action",
                "b,,,c@example.org,1,",
                "a,,,,,delete",
                "c,,,new@example.org,,",
                "d,D,D,b@example.org,2,");
    }

    @Test
    void changesTwoNamesBack() {
        assertUndone(BY_NUMBER, "employee_id,new_username", "1,b", "2,a");
    }

    @Test
    void changesACircleOfNamesBackThatIsLargerThanAChunk() {
        assertUndone(BY_NUMBER, "employee_id,new_username", "1,b", "2,c", "3,a");
    }

    @Test
    void changesAChainOfNamesBackWhoseFirstOneANewAccountGot() {
        assertUndone(
                BY_NUMBER,
                "employee_id,username,new_username,first_name,last_name,email",
                "9,a,,N,N,n@example.org",
                "1,,z,,,",
                "2,,y,,,",
                "3,,b,,,");
    }

    @Test
    void changesAddressesAndNumbersBack() {
        assertUndone(
                ACTING, "username,email,employee_id", "a,b@example.org,2", "b,c@example.org,3", "c,a@example.org,1");
    }

    @Test
    void writesANameAgainAsItWas() {
        assertUndone(BY_NUMBER, "employee_id,new_username", "1,A");
    }

    @Test
    void bringsThoseBackWhoWereMissingFromACompleteFile() {
        CompleteSource.Scope everybody = CompleteSource.Scope.everybody();
        for (CompleteSource.Missing missing : CompleteSource.Missing.values()) {
            ImportOptions complete = ImportOptions.addAndUpdate().complete(new CompleteSource(everybody, missing));
            assertUndone(complete, HEADER, "b,Bea,B,b@example.org,2", "d,D,D,a@other.org,");
        }
    }

    @Test
    void isShownRowByRowTheLastOneFirst() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            RunId run = run(
                    people,
                    ACTING,
                    "username,first_name,last_name,email",
                    "a,Anna,,",
                    "b,Bea,,",
                    "d,D,D,d@example.org");
            Plan undo = people.plans().undo(run);
            assertThat(undo.rows(0, 10))
                    .extracting(row -> row.row() + " " + row.username() + " " + row.action())
                    .containsExactly("1 d DELETE", "2 b UPDATE", "3 a UPDATE");
            assertThat(undo.rows(2, 10)).singleElement().satisfies(row -> assertThat(row.changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.before() + " -> " + change.after())
                            .isEqualTo("Anna -> A")));
            assertThat(undo.source().name()).isEqualTo("undo of run " + run);
            assertThat(undo.seats())
                    .anySatisfy(seats -> assertThat(seats.pool()).isEqualTo(PoolName.PRIMARY));
        }
    }

    @Test
    void tellsTheAuditLogWhichRunItTakesBack() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            RunId run = run(people, ACTING, "username,city", "a,Rome", "b,Rome");
            Plan undo = people.plans().undo(run);
            RunId undoing = people.plans()
                    .apply(undo, ApplyOptions.defaults().because("wrong file"))
                    .run();
            assertThat(people.users().history(named(people, "a").id(), 1))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.reason()).isEqualTo("undo of run " + run + ": wrong file");
                        assertThat(entry.run()).contains(undoing);
                    });
            assertThat(people.plans().run(undoing).orElseThrow().source()).isEqualTo("undo of run " + run);
        }
    }

    @Test
    void canBeDoneAllOrNothing() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            List<String> before = Directory.accounts(storage);
            ApplyOptions whole = ApplyOptions.defaults().chunks(2).mode(ApplyMode.ALL_OR_NOTHING);
            TableRecords file = TableRecords.lines(
                    "employee_id,username,new_username,first_name,last_name,email",
                    "1,,b,,,",
                    "2,,a,,,",
                    "9,d,,D,D,d@x.org");
            RunId run = people.plans()
                    .apply(people.imports().plan(file, BY_NUMBER), whole)
                    .run();
            ApplyResult undone = people.plans().apply(people.plans().undo(run), whole);
            assertThat(undone.state()).isEqualTo(RunState.DONE);
            assertThat(undone.applied().of(RowResult.UPDATED)).isEqualTo(2);
            assertThat(undone.applied().of(RowResult.DELETED)).isOne();
            assertThat(Directory.accounts(storage)).isEqualTo(before);
        }
    }

    @Test
    void freesTheNamesOfAddedAccounts() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            String[] file = {HEADER, "d,D,D,d@example.org,4", "e,E,E,e@example.org,5"};
            apply(people, people.plans().undo(run(people, ACTING, file)));
            Plan again = people.imports().plan(TableRecords.lines(file), ACTING);
            assertThat(again.totals().of(PlanAction.ADD)).isEqualTo(2);
            apply(people, again);
            assertThat(Directory.everybody(storage)).hasSize(5);
        }
    }

    @Test
    void invitesWhoComesBackToWaitingForAnInvitation() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            RunId run = run(people, ACTING, "username,account_state", "a,no");
            long before = storage.read(work -> work.outbox().counts().held());
            apply(people, people.plans().undo(run));
            assertThat(storage.<Long>read(work -> work.outbox().counts().held()))
                    .isEqualTo(before + 1);
        }
    }

    private static List<ReportingLine> lines(Storage storage) {
        return storage.read(work -> work.reportingLines().page(Optional.empty(), 100));
    }

    @Test
    void takesReportingLinesAwayWithTheAccountsThatItDeletes() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            String header = HEADER + ",manager";
            RunId run = run(
                    people,
                    ACTING,
                    header,
                    "d,D,D,d@x.org,,a",
                    "e,E,E,e@x.org,,d",
                    "f,F,F,f@x.org,,g",
                    "g,G,G,g@x.org,,");
            List<String> after = Directory.accounts(storage);
            User d = named(people, "d");
            Plan undo = people.plans().undo(run);
            assertThat(undo.totals().of(PlanAction.DELETE)).isEqualTo(4);
            assertThat(undo.totals().rows()).isEqualTo(4);
            RunId undoing = apply(people, undo).run();
            assertThat(lines(storage)).isEmpty();
            assertThat(people.users().history(d.id(), 1).get(0).changes().users())
                    .filteredOn(delta -> delta.subject().equals(AuditSubject.user(d.id())))
                    .flatExtracting(SubjectDelta::fields)
                    .contains(new FieldDelta("manager", "a", ""));
            RunId again = apply(people, people.plans().undo(undoing)).run();
            assertThat(Directory.accounts(storage)).isEqualTo(after);
            assertThat(named(people, "d").revision().version())
                    .isEqualTo(d.revision().version() + 2);
            apply(people, people.plans().undo(again));
            assertThat(lines(storage)).isEmpty();
            assertThat(Directory.accounts(storage)).hasSize(3);
        }
    }

    @Test
    void takesAwayALineThatCameAfterItsAccount() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            List<String> before = Directory.accounts(storage);
            RunId run = run(
                    people,
                    BY_NUMBER,
                    "employee_id,username,new_username,first_name,last_name,email,manager",
                    "1,,z,,,,",
                    "9,a,,N,N,n@example.org,b",
                    "2,,,Bea,,,z");
            assertThat(lines(storage)).hasSize(2);
            List<String> after = Directory.accounts(storage);
            RunId undoing = apply(people, people.plans().undo(run)).run();
            assertThat(Directory.accounts(storage)).isEqualTo(before);
            assertThat(lines(storage)).isEmpty();
            apply(people, people.plans().undo(undoing));
            assertThat(Directory.accounts(storage)).isEqualTo(after);
        }
    }

    @Test
    void leavesTheLinesOfThoseWhomAFileDeletesWhereTheyAre() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            run(people, ACTING, "username,manager", "b,a");
            List<String> before = Directory.accounts(storage);
            RunId run = run(people, ACTING, "username,action", "b,delete");
            assertThat(lines(storage)).hasSize(1);
            apply(people, people.plans().undo(run));
            assertThat(Directory.accounts(storage)).isEqualTo(before);
        }
    }

    @Test
    void bringsNobodyBackUnderThoseWhoComeToReportToThem() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            RunId run = run(people, ACTING, HEADER + ",manager", "d,D,D,d@x.org,,a");
            people.users()
                    .assignManager(named(people, "b").id(), named(people, "d").id());
            RunId undoing = apply(people, people.plans().undo(run)).run();
            people.users()
                    .assignManager(named(people, "a").id(), named(people, "b").id());
            Plan again = people.plans().undo(undoing);
            assertThat(again.findingCounts()).containsKey(FindingCode.MANAGER_CYCLE);
            apply(people, again);
            assertThat(named(people, "d").exists()).isTrue();
            assertThat(lines(storage))
                    .extracting(ReportingLine::report)
                    .doesNotContain(named(people, "d").id());
        }
    }

    @Test
    void tellsOfACycleThatSomebodyMakesBeforeAnAccountComesBack() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            RunId run = run(people, ACTING, HEADER + ",manager", "d,D,D,d@x.org,,a");
            people.users()
                    .assignManager(named(people, "b").id(), named(people, "d").id());
            Plan again =
                    people.plans().undo(apply(people, people.plans().undo(run)).run());
            people.users()
                    .assignManager(named(people, "a").id(), named(people, "b").id());
            ApplyResult result = people.plans().apply(again, ApplyOptions.defaults());
            assertThat(result.surprises())
                    .extracting(
                            outcome -> outcome.result() + " " + outcome.code().orElseThrow())
                    .containsExactly("MANAGER_STALE MANAGER_CYCLE");
            assertThat(named(people, "d").exists()).isTrue();
        }
    }

    @Test
    void givesNoManagerBackToWhomSomebodyHasDeletedSince() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            run(people, ACTING, "username,manager", "b,a");
            RunId run = run(people, ACTING, "username,manager", "b,<clear>");
            people.users().delete(named(people, "b").id(), "left");
            Plan undo = people.plans().undo(run);
            assertThat(undo.rows(0, 10)).extracting(PlanRow::manager).containsExactly(LineAction.REFUSED);
            assertThat(undo.findingCounts()).containsOnlyKeys(FindingCode.STALE_ROW);
            assertThat(apply(people, undo).surprises()).isEmpty();
        }
    }

    @Test
    void hasNothingToDoTheSecondTime() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            RunId run = run(
                    people,
                    ACTING,
                    "username,first_name,last_name,email,action",
                    "a,Z,,,",
                    "b,,,,delete",
                    "d,D,D,d@x.org,");
            Plan before = people.plans().undo(run);
            apply(people, before);
            Plan again = people.plans().undo(run);
            assertThat(again.totals().of(PlanAction.UNCHANGED)).isEqualTo(3);
            assertThat(again.totals().writing()).isZero();
            assertThat(again.findingCounts()).containsEntry(FindingCode.UNDONE_BEFORE, 3L);
        }
    }
}
