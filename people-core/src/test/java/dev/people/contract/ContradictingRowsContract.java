package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import dev.people.plan.ChangeBudget;
import dev.people.plan.CompleteSource;
import dev.people.plan.Handling;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rows for one person that differ in the state: none of them acts, and what they would have freed is not free. */
public class ContradictingRowsContract extends TestedStorage {
    private static final String HEADER =
            "action,username,first_name,last_name,email,employee_id,account_state,block_until,manager,new_username";
    private static final ImportOptions FOLLOWING = ImportOptions.addAndUpdate()
            .handling(Handling.addAndUpdate().followingRows())
            .activate(Activation.NONE);

    /** What two rows say of the state, as action, state and end: any two of them contradict each other. */
    @Provide
    protected Arbitrary<List<List<String>>> twoStates() {
        return Arbitraries.of(
                        List.of("delete", "", ""),
                        List.of("block", "", ""),
                        List.of("unblock", "", ""),
                        List.of("", "Inactive", "2999-01-01"),
                        List.of("update", "Pending", ""),
                        List.of("block", "", "2999-02-01"))
                .list()
                .uniqueElements()
                .ofSize(2);
    }

    private static PeopleAs people(Storage storage) {
        return People.on(storage).build().as(Actor.system("test"));
    }

    private static String person(String name) {
        return "," + name + "," + name + "," + name + "," + name + "@example.org,n-" + name + ",,,,";
    }

    private static String states(String name, List<String> said) {
        return said.get(0) + "," + name + ",,,," + "n-" + name + "," + said.get(1) + "," + said.get(2) + ",,";
    }

    private static Plan plan(PeopleAs people, ImportOptions options, String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        Collections.addAll(lines, rows);
        return people.imports().plan(TableRecords.lines(lines.toArray(String[]::new)), options);
    }

    private static void apply(PeopleAs people, Plan plan) {
        people.plans().apply(plan, ApplyOptions.defaults().chunks(2).exceeding(ChangeBudget.Kind.LOSS));
    }

    private static PeopleAs with(Storage storage, String... names) {
        PeopleAs people = people(storage);
        String[] rows = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            rows[i] = person(names[i]);
        }
        apply(people, plan(people, FOLLOWING, rows));
        return people;
    }

    private static List<PlanAction> actions(Plan plan) {
        return plan.rows(0, 100).stream().map(PlanRow::action).toList();
    }

    @Property
    void neitherOfTwoRowsActsThatDifferInTheState(
            @ForAll("twoStates") List<List<String>> states, @ForAll boolean isThere, @ForAll boolean isComplete) {
        try (Storage storage = storage()) {
            PeopleAs people = isThere ? with(storage, "ann", "bob") : with(storage, "bob");
            List<String> before =
                    Directory.everybody(storage).stream().map(Object::toString).toList();
            ImportOptions options = isComplete
                    ? FOLLOWING.complete(
                            new CompleteSource(CompleteSource.Scope.everybody(), CompleteSource.Missing.DELETE))
                    : FOLLOWING;
            Plan plan =
                    plan(people, options, states("ann", states.get(0)), person("bob"), states("ann", states.get(1)));
            assertThat(actions(plan))
                    .as("%s", states)
                    .containsExactly(PlanAction.REFUSED, PlanAction.UNCHANGED, PlanAction.REFUSED);
            for (int i : new int[] {0, 2}) {
                assertThat(plan.rows(i, 1).get(0).findings())
                        .as("%s", states)
                        .extracting(
                                Finding::code, finding -> finding.parameters().getOrDefault("other", ""))
                        .contains(tuple(FindingCode.CONTRADICTING_ROWS, i == 0 ? "4" : "2"));
            }
            apply(people, plan);
            assertThat(Directory.everybody(storage).stream()
                            .map(Object::toString)
                            .toList())
                    .isEqualTo(before);
        }
    }

    @Test
    void namesBothContractsOfOnePerson() {
        try (Storage storage = storage()) {
            Plan plan = people(storage)
                    .imports()
                    .plan(
                            TableRecords.lines(
                                    "employee_id,username,first_name,last_name,email,account_state",
                                    "5001,iberg,Ida,Berg,ida.berg@example.org,Inactive",
                                    "5001,iberg,Ida,Berg,ida.berg@example.org,Active",
                                    "5002,jholm,Jon,Holm,jon.holm@example.org,Active"),
                            ImportOptions.addAndUpdate());
            assertThat(actions(plan)).containsExactly(PlanAction.REFUSED, PlanAction.REFUSED, PlanAction.ADD);
            assertThat(plan.findings())
                    .filteredOn(Finding::isError)
                    .extracting(Finding::code, finding -> finding.place().row(), finding -> finding.parameters()
                            .get("other"))
                    .containsExactly(
                            tuple(FindingCode.CONTRADICTING_ROWS, 2L, "3"),
                            tuple(FindingCode.CONTRADICTING_ROWS, 3L, "2"));
        }
    }

    @Test
    void theSameStateTwiceIsADuplicate() {
        try (Storage storage = storage()) {
            PeopleAs people = with(storage, "ann");
            Plan plan = plan(people, FOLLOWING, "block,ann,,,,,,,,", ",ann,,,,,No,,,", ",ann,Ann,,,,,,,");
            assertThat(actions(plan)).containsExactly(PlanAction.BLOCK, PlanAction.REFUSED, PlanAction.REFUSED);
            assertThat(plan.findingCounts()).containsOnlyKeys(FindingCode.DUPLICATE_IN_FILE);
        }
    }

    @Test
    void twoEndsOfOneBlockContradictEachOtherWithoutAState() {
        try (Storage storage = storage()) {
            PeopleAs people = with(storage, "ann");
            apply(people, plan(people, FOLLOWING, "block,ann,,,,,,,,"));
            List<String> before = Directory.accounts(storage);
            Plan plan = plan(people, FOLLOWING, ",ann,,,,,,2999-01-01,,", "update,ann,,,,,,2999-02-01,,");
            assertThat(actions(plan)).containsOnly(PlanAction.REFUSED);
            assertThat(plan.findingCounts()).containsOnlyKeys(FindingCode.CONTRADICTING_ROWS);
            apply(people, plan);
            assertThat(Directory.accounts(storage)).isEqualTo(before);
        }
    }

    @Test
    void theSameEndOfABlockTwiceIsADuplicate() {
        try (Storage storage = storage()) {
            PeopleAs people = with(storage, "ann");
            apply(people, plan(people, FOLLOWING, "block,ann,,,,,,,,"));
            Plan plan = plan(people, FOLLOWING, ",ann,,,,,,2999-01-01,,", "block,ann,,,,,,2999-01-01,,");
            assertThat(actions(plan)).containsExactly(PlanAction.UPDATE, PlanAction.REFUSED);
            assertThat(plan.findingCounts()).containsOnlyKeys(FindingCode.DUPLICATE_IN_FILE);
        }
    }

    @Test
    void whatARowThatContradictsWouldFreeIsNotFree() {
        try (Storage storage = storage()) {
            PeopleAs people = with(storage, "ann", "bob", "cleo");
            people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(3));
            Plan plan = plan(
                    people,
                    FOLLOWING,
                    "block,ann,,,ann.old@example.org,,,,,ann.old",
                    ",eve,Eve,Eve,ann@example.org,,,,ann,",
                    ",dan,Dan,Dan,dan@example.org,,,,,",
                    ",bob,,,,,,,ann.old,",
                    "unblock,ann,,,,,,,,");
            assertThat(plan.findings())
                    .extracting(finding -> finding.place().row(), Finding::code)
                    .containsExactly(
                            tuple(2L, FindingCode.CONTRADICTING_ROWS),
                            tuple(3L, FindingCode.DEPENDS_ON_ROW),
                            tuple(4L, FindingCode.NO_SEAT),
                            tuple(5L, FindingCode.MANAGER_REFUSED),
                            tuple(6L, FindingCode.CONTRADICTING_ROWS));
            apply(people, plan);
            assertThat(Directory.seatsUsed(storage)).isEqualTo(3);
        }
    }

    @Test
    void ofALeaverAndAJoinerWithOneUsernameNeitherActsAndItIsSaidWhatToDo() {
        try (Storage storage = storage()) {
            PeopleAs people = with(storage, "jsmith", "bob");
            String delete = "delete,jsmith,,,,,,,,";
            String add = "add,jsmith,Jo,Smith,jo.smith@example.org,,,,,";
            for (PeopleAs some : List.of(people, people(storage))) {
                Plan plan = plan(some, FOLLOWING, delete, add);
                assertThat(actions(plan)).containsOnly(PlanAction.REFUSED);
                assertThat(plan.findingCounts()).containsEntry(FindingCode.DELETED_AND_ADDED, 2L);
            }
            apply(people, plan(people, FOLLOWING, "update,jsmith,,,,,,,,jsmith-left"));
            apply(people, plan(people, FOLLOWING, "delete,jsmith-left,,,,,,,,", add));
            assertThat(Directory.everybody(storage))
                    .extracting(user -> user.username() + " " + user.email())
                    .containsExactlyInAnyOrder("jsmith jo.smith@example.org", "bob bob@example.org");
        }
    }

    @Test
    void deletingNobodyAndAddingThemContradictsAsWell() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            String delete = "delete,ann,,,,,,,,";
            assertThat(actions(plan(people, FOLLOWING, delete, person("ann")))).containsOnly(PlanAction.REFUSED);
            assertThat(actions(plan(people, FOLLOWING, person("ann"), delete))).containsOnly(PlanAction.REFUSED);
        }
    }
}
