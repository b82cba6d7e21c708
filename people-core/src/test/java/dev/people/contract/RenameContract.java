package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Handling;
import dev.people.plan.MatchKey;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.PlanTotals;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names, addresses and numbers that wander from account to account within one plan. Every storage keeps to it. */
public class RenameContract extends TestedStorage {
    private static final ImportOptions BY_NUMBER = ImportOptions.addAndUpdate().matchBy(MatchKey.EMPLOYEE_ID);

    private static final ImportOptions AT_ONCE = ImportOptions.addAndUpdate().activate(Activation.NONE);

    private static PeopleAs people(Storage storage) {
        return people(storage, ImportOptions.addAndUpdate());
    }

    private static PeopleAs people(Storage storage, ImportOptions options) {
        PeopleAs people = People.on(storage).build().as(Actor.system("test"));
        TableRecords three = TableRecords.lines(
                "username,first_name,last_name,email,employee_id",
                "a,A,A,a@example.org,1",
                "b,B,B,b@example.org,2",
                "c,C,C,c@example.org,3");
        apply(people, people.imports().plan(three, options));
        return people;
    }

    private static long apply(PeopleAs people, Plan plan) {
        return applied(people, plan).applied().of(RowResult.UPDATED);
    }

    private static ApplyResult applied(PeopleAs people, Plan plan) {
        return people.plans().apply(plan, ApplyOptions.defaults().chunks(2));
    }

    private static List<String> names(Storage storage) {
        List<String> names = new ArrayList<>();
        for (User user : Directory.everybody(storage)) {
            names.add(user.username().value() + user.employeeId().orElseThrow().value());
        }
        return names;
    }

    private static List<FindingCode> codes(Plan plan) {
        return plan.rows(0, 10).stream()
                .flatMap(row -> row.findings().stream())
                .filter(Finding::isError)
                .map(Finding::code)
                .toList();
    }

    private static boolean writes(Plan plan) {
        PlanTotals totals = plan.totals();
        return totals.writing() > 0;
    }

    @Test
    void renamesAChainFromItsEnd() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords chain = TableRecords.lines("username,new_username", "a,b", "b,c", "c,d");
            Plan plan = people.imports().plan(chain, ImportOptions.addAndUpdate());
            assertThat(codes(plan)).isEmpty();
            assertThat(apply(people, plan)).isEqualTo(3);
            assertThat(names(storage)).containsExactly("b1", "c2", "d3");
        }
    }

    @Test
    void exchangesTwoUsernames() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords swap = TableRecords.lines("employee_id,new_username", "1,b", "2,a");
            assertThat(apply(people, people.imports().plan(swap, BY_NUMBER))).isEqualTo(2);
            assertThat(names(storage)).containsExactly("a2", "b1", "c3");
            assertThat(writes(people.imports().plan(swap, BY_NUMBER))).isFalse();
        }
    }

    @Test
    void passesThreeUsernamesOnInACircleThatIsLargerThanAChunk() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords circle = TableRecords.lines("employee_id,new_username", "1,b", "2,c", "3,a");
            Plan plan = people.imports().plan(circle, BY_NUMBER);
            assertThat(plan.rows(0, 10)).extracting(PlanRow::action).containsOnly(PlanAction.UPDATE);
            assertThat(plan.rows(0, 10)).extracting(PlanRow::freshness).containsOnly(PlanRow.Freshness.FRESH);
            assertThat(apply(people, plan)).isEqualTo(3);
            assertThat(names(storage)).containsExactly("a3", "b1", "c2");
        }
    }

    @Test
    void exchangesAddressesAndNumbersInOneGo() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords swap =
                    TableRecords.lines("username,email,employee_id", "a,b@example.org,2", "b,a@example.org,1");
            assertThat(apply(people, people.imports().plan(swap, ImportOptions.addAndUpdate())))
                    .isEqualTo(2);
            assertThat(names(storage)).containsExactly("a2", "b1", "c3");
            assertThat(writes(people.imports().plan(swap, ImportOptions.addAndUpdate())))
                    .isFalse();
        }
    }

    @Test
    void refusesUsernamesThatWouldChangeBackNextTime() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords swap = TableRecords.lines("username,new_username", "a,b", "b,a");
            Plan plan = people.imports().plan(swap, ImportOptions.addAndUpdate());
            assertThat(codes(plan)).containsExactly(FindingCode.CIRCULAR_RENAME, FindingCode.CIRCULAR_RENAME);
        }
    }

    @Test
    void knowsWhoWasRenamedBefore() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords rename = TableRecords.lines("username,new_username", "a,anna");
            assertThat(apply(people, people.imports().plan(rename, ImportOptions.addAndUpdate())))
                    .isOne();
            Plan again = people.imports().plan(rename, ImportOptions.addAndUpdate());
            assertThat(again.totals().of(PlanAction.UNCHANGED)).isOne();
        }
    }

    @Test
    void givesAFreedNameToANewAccount() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords both = TableRecords.lines(
                    "employee_id,username,new_username,first_name,last_name,email",
                    "9,a,,N,N,n@example.org",
                    "1,,z,,,");
            Plan plan = people.imports().plan(both, BY_NUMBER);
            assertThat(codes(plan)).isEmpty();
            assertThat(apply(people, plan)).isOne();
            assertThat(names(storage)).containsExactly("a9", "b2", "c3", "z1");
        }
    }

    @Test
    void leavesACircleAloneOfWhichOneRowIsStale() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords swap = TableRecords.lines("employee_id,new_username,city", "1,b,Ulm", "2,a,Bonn", "3,,Rome");
            Plan plan = people.imports().plan(swap, BY_NUMBER);
            TableRecords meanwhile = TableRecords.lines("username,city", "b,Oslo");
            apply(people, people.imports().plan(meanwhile, ImportOptions.addAndUpdate()));
            assertThat(people.plans()
                            .apply(plan, ApplyOptions.defaults())
                            .applied()
                            .of(RowResult.STALE))
                    .isEqualTo(2);
            assertThat(names(storage)).containsExactly("a1", "b2", "c3");
        }
    }

    @Test
    void refusesWhoWaitsForARowThatIsRefused() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords chain = TableRecords.lines("username,new_username,account_state", "a,b,", "b,x,frozen");
            Plan plan = people.imports().plan(chain, ImportOptions.addAndUpdate());
            assertThat(codes(plan)).containsExactly(FindingCode.USERNAME_TAKEN, FindingCode.STATE_TRANSITION_FORBIDDEN);
        }
    }

    @Test
    void deletesNobodyElseWhenARowThatAlsoNamesANewUsernameComesAgain() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            ImportOptions following = ImportOptions.addAndUpdate()
                    .handling(Handling.addAndUpdate().followingRows());
            TableRecords gone = TableRecords.lines("username,new_username,action", "a,b,delete");
            people.plans().apply(people.imports().plan(gone, following), ApplyOptions.defaults());
            Plan again = people.imports().plan(gone, following);
            assertThat(again.isEmpty()).isTrue();
            assertThat(names(storage)).containsExactly("b2", "c3");
        }
    }

    @Test
    void refusesANewNameThatLooksLikeOneThatTheSameFileBrings() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords alike = TableRecords.lines(
                    "username,first_name,last_name,email,new_username",
                    "scope,S,S,s@example.org,",
                    "c,C,C,c@example.org,\u0455cope");
            Plan plan = people.imports().plan(alike, ImportOptions.addAndUpdate());
            assertThat(codes(plan)).containsExactly(FindingCode.USERNAME_CONFUSABLE);
            assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(1);
        }
    }

    private static PeopleAs peopleOfAdministrator(Storage storage) {
        PeopleAs people = people(storage, AT_ONCE);
        TableRecords admin = TableRecords.lines("username,user_type", "a,admin");
        apply(people, people.imports().plan(admin, AT_ONCE));
        return people;
    }

    @Test
    void anAdministratorWhoGivesUpANameLeavesWhenAnotherOneWasMade() {
        try (Storage storage = storage()) {
            PeopleAs people = peopleOfAdministrator(storage);
            TableRecords file =
                    TableRecords.lines("username,new_username,user_type", "a,z,standard", "b,a,", "c,,admin");
            Plan plan = people.imports().plan(file, AT_ONCE);
            assertThat(codes(plan)).isEmpty();
            assertThat(apply(people, plan)).isEqualTo(3);
            assertThat(names(storage)).containsExactly("a2", "c3", "z1");
        }
    }

    @Test
    void anAdministratorWhoGivesUpANameIsTheLastOneBeforeNewPeopleCome() {
        try (Storage storage = storage()) {
            PeopleAs people = peopleOfAdministrator(storage);
            TableRecords file = TableRecords.lines(
                    "username,new_username,user_type,first_name,last_name,email,employee_id",
                    "a,z,standard,,,,",
                    "b,a,,,,,",
                    "d,,admin,D,D,d@example.org,4");
            Plan plan = people.imports().plan(file, AT_ONCE);
            assertThat(codes(plan)).containsExactly(FindingCode.LAST_ADMIN, FindingCode.DEPENDS_ON_ROW);
            ApplyResult result = applied(people, plan);
            assertThat(result.applied().of(RowResult.ADDED)).isOne();
            assertThat(result.applied().of(RowResult.STALE)).isZero();
            assertThat(names(storage)).containsExactly("a1", "b2", "c3", "d4");
        }
    }

    @Test
    void administratorsWhoExchangeNamesDoNotAllLeave() {
        try (Storage storage = storage()) {
            PeopleAs people = peopleOfAdministrator(storage);
            TableRecords second = TableRecords.lines("username,user_type", "b,admin");
            apply(people, people.imports().plan(second, AT_ONCE));
            TableRecords file = TableRecords.lines(
                    "username,employee_id,new_username,user_type,first_name,last_name,email",
                    ",1,b,standard,,,",
                    ",2,a,standard,,,",
                    "d,4,,admin,D,D,d@example.org");
            Plan plan = people.imports().plan(file, AT_ONCE.matchBy(MatchKey.EMPLOYEE_ID));
            assertThat(codes(plan)).containsExactly(FindingCode.DEPENDS_ON_ROW, FindingCode.LAST_ADMIN);
            assertThat(applied(people, plan).applied().of(RowResult.STALE)).isZero();
            assertThat(names(storage)).containsExactly("a1", "b2", "c3", "d4");
        }
    }

    @Test
    void aRowThatGetsANameHasNoSeatBeforeALaterOneFreesIt() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage, AT_ONCE);
            people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(3));
            TableRecords file = TableRecords.lines(
                    "employee_id,username,new_username,account_state,first_name,last_name,email",
                    "1,,z,,,,",
                    "4,a,,,D,D,d@example.org",
                    "2,,y,blocked,,,",
                    "3,,b,,,,");
            Plan plan = people.imports().plan(file, AT_ONCE.matchBy(MatchKey.EMPLOYEE_ID));
            assertThat(codes(plan)).containsExactly(FindingCode.NO_SEAT);
            ApplyResult result = applied(people, plan);
            assertThat(result.applied().of(RowResult.STALE)).isZero();
            assertThat(result.applied().of(RowResult.REFUSED)).isOne();
            assertThat(names(storage)).containsExactly("b3", "y2", "z1");
        }
    }

    @Test
    void nobodyGetsANameThatAnotherRowWouldTakeFromThemTheNextTime() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords file = TableRecords.lines("username,new_username", "x,y", "a,x");
            Plan plan = people.imports().plan(file, ImportOptions.updateOnly());
            assertThat(codes(plan)).containsExactly(FindingCode.DUPLICATE_IN_FILE);
            apply(people, plan);
            assertThat(names(storage)).containsExactly("a1", "b2", "c3");
            assertThat(writes(people.imports().plan(file, ImportOptions.updateOnly())))
                    .isFalse();
        }
    }

    @Test
    void aNameThatLooksLikeOneThatAnotherRowGivesUpIsFreeAfterIt() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords file = TableRecords.lines("employee_id,new_username", "1,\u0441", "3,z");
            Plan plan = people.imports().plan(file, BY_NUMBER);
            assertThat(codes(plan)).isEmpty();
            assertThat(apply(people, plan)).isEqualTo(2);
            assertThat(names(storage)).containsExactly("b2", "z3", "\u04411");
            assertThat(writes(people.imports().plan(file, BY_NUMBER))).isFalse();
        }
    }
}
