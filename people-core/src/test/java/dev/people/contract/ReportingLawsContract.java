package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.change.UserChange;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.organization.ReportingLine;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of who reports to whom, over whatever happens through whichever door. Every storage keeps them. */
public class ReportingLawsContract extends TestedStorage {
    private static final int PEOPLE = 6;

    /** Through which door a change comes. */
    protected enum Door {
        ONE_BY_ONE,
        MANY_AT_ONCE
    }

    /**
     * Who is to report to whom; to nobody where the manager is -1.
     *
     * @param door how it comes
     * @param report who
     * @param manager to whom
     */
    protected record Step(Door door, int report, int manager) {
        UserChange.AssignManager change() {
            return new UserChange.AssignManager(
                    person(report), manager < 0 ? Optional.empty() : Optional.of(person(manager)));
        }
    }

    private static UserId person(int number) {
        return UserFixture.idOf("p" + number);
    }

    /** What happens one after the other. */
    @Provide
    protected Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Door.values()),
                        Arbitraries.integers().between(0, PEOPLE - 1),
                        Arbitraries.integers().between(-1, PEOPLE - 1))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    private static void insertPeople(Storage storage) {
        Transactions.insert(
                storage,
                IntStream.range(0, PEOPLE)
                        .mapToObj(number -> UserFixture.named("p" + number))
                        .toArray(UserFixture[]::new));
    }

    private static Map<UserId, UserId> relation(Storage storage) {
        Map<UserId, UserId> managers = new HashMap<>();
        Transactions.list(storage, work -> work.reportingLines().page(Optional.empty(), 100))
                .forEach(line -> managers.put(line.report(), line.manager()));
        return managers;
    }

    private static void assertNoCycle(Map<UserId, UserId> managers) {
        for (UserId start : managers.keySet()) {
            Set<UserId> way = new HashSet<>();
            for (UserId at = start; at != null; at = managers.get(at)) {
                assertThat(way.add(at)).as("%s", managers).isTrue();
            }
        }
    }

    @Property
    void noCommandThroughAnyDoorEverMakesACycle(@ForAll("steps") List<Step> steps) {
        try (Storage storage = storage()) {
            insertPeople(storage);
            PeopleAs people = People.on(storage).build().as(Actor.system("laws"));
            Map<UserId, UserId> expected = new HashMap<>();
            for (Step step : steps) {
                Map<UserId, UserId> next = new HashMap<>(expected);
                step.change()
                        .manager()
                        .ifPresentOrElse(
                                manager -> next.put(person(step.report()), manager),
                                () -> next.remove(person(step.report())));
                boolean written = carryOut(step, people);
                assertThat(written).as("%s after %s", step, expected).isEqualTo(isForest(next));
                expected = written ? next : expected;
                assertThat(relation(storage)).isEqualTo(expected);
                assertNoCycle(expected);
            }
            assertEveryChangeWasAudited(storage, people);
        }
    }

    private static boolean isForest(Map<UserId, UserId> managers) {
        try {
            assertNoCycle(managers);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    /** Whether the change went through, perhaps without anything to do. */
    private static boolean carryOut(Step step, PeopleAs people) {
        if (step.door() == Door.MANY_AT_ONCE) {
            String manager = step.manager() < 0 ? "<clear>" : "p" + step.manager();
            Plan plan = people.imports()
                    .plan(
                            TableRecords.lines("username,manager", "p" + step.report() + "," + manager),
                            ImportOptions.addAndUpdate());
            assertThat(people.plans().apply(plan, ApplyOptions.defaults()).surprises())
                    .isEmpty();
            return plan.effectTotals().of(RowResult.MANAGER_REFUSED) == 0;
        }
        try {
            people.users().apply(step.change(), "law");
            return true;
        } catch (RejectedException e) {
            assertThat(e.findings()).extracting(Finding::code).containsExactly(FindingCode.MANAGER_CYCLE);
            return false;
        }
    }

    /** The history tells every manager that somebody ever had, and is as long as there are versions. */
    private static void assertEveryChangeWasAudited(Storage storage, PeopleAs people) {
        Map<UserId, UserId> managers = relation(storage);
        for (User user : Directory.everybody(storage)) {
            List<AuditEntry> history = people.users().history(user.id(), 100);
            assertThat(history).hasSize((int) user.revision().version());
            String before = "";
            for (int i = history.size() - 1; i >= 0; i--) {
                var field = history.get(i).changes().users().get(0).fields().get(0);
                assertThat(field.field()).isEqualTo(ReportingLine.FIELD);
                assertThat(field.before()).isEqualTo(before);
                assertThat(field.after()).isNotEqualTo(before);
                before = field.after();
            }
            String manager = Optional.ofNullable(managers.get(user.id()))
                    .map(id -> storage.<User>read(work -> work.users().find(id).orElseThrow())
                            .username()
                            .value())
                    .orElse("");
            assertThat(before).isEqualTo(manager);
        }
    }
}
