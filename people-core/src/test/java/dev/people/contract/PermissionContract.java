package dev.people.contract;

import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.Progress;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.Administrators;
import dev.people.user.User;
import dev.people.user.UserType;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Who imports is asked for permission again for each chunk, in its transaction. Every storage keeps to it. */
public class PermissionContract extends TestedStorage {
    private static final UserId BOSS = UserFixture.idOf("boss");

    private static final TableRecords FOUR = TableRecords.lines(
            "username,first_name,last_name,email,manager",
            "a,A,A,a@example.org,",
            "b,B,B,b@example.org,a",
            "c,C,C,c@example.org,d",
            "d,D,D,d@example.org,a");

    /** The deputy is there, and so gets a manager when all accounts are written. */
    private static final TableRecords WITH_DEPUTY = TableRecords.lines(
            "username,first_name,last_name,email,manager",
            "a,A,A,a@example.org,",
            "deputy,C,D,deputy@example.org,a",
            "b,B,B,b@example.org,a");

    private static People withAdministrators(Storage storage) {
        Transactions.insert(
                storage,
                named("boss").called("A", "B").ofType(UserType.ADMIN),
                named("deputy").called("C", "D").ofType(UserType.ADMIN));
        return People.on(storage).build();
    }

    private static void demote(People people) {
        UserDraft standard =
                UserDraft.builder().set(BuiltInField.USER_TYPE, "standard").build();
        people.as(Actor.system("test")).users().edit(BOSS, standard);
    }

    private static void assertLosesPermission(People people, ApplyMode mode, Predicate<Progress> when) {
        assertLosesPermission(people, FOUR, mode, when);
    }

    private static void assertLosesPermission(
            People people, TableRecords table, ApplyMode mode, Predicate<Progress> when) {
        PeopleAs boss = people.as(Actor.user(BOSS));
        Plan plan = boss.imports().plan(table, ImportOptions.addAndUpdate());
        ApplyOptions options = ApplyOptions.defaults().mode(mode).chunks(2).listener(progress -> {
            if (when.test(progress)) {
                demote(people);
            }
        });
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> boss.plans().apply(plan, options))
                .satisfies(e ->
                        assertThat(e.findings()).extracting(Finding::code).containsExactly(FindingCode.NOT_PERMITTED));
    }

    private static List<String> names(Storage storage) {
        return Directory.everybody(storage).stream()
                .map(user -> user.username().value())
                .toList();
    }

    @Test
    @Feature("F74")
    void whoIsDemotedBetweenTwoChunksWritesNoOther() {
        try (Storage storage = storage()) {
            assertLosesPermission(withAdministrators(storage), ApplyMode.PER_ROW, progress -> progress.done() == 3);
            assertThat(names(storage)).containsExactly("a", "b", "boss", "deputy");
        }
    }

    @Test
    void whoIsDemotedBeforeManagersAreWrittenWritesNone() {
        try (Storage storage = storage()) {
            assertLosesPermission(
                    withAdministrators(storage), WITH_DEPUTY, ApplyMode.PER_ROW, progress -> progress.done() == 3);
            assertThat(names(storage)).containsExactly("a", "b", "boss", "deputy");
            assertThat(Directory.accounts(storage))
                    .filteredOn(account -> account.contains(" reports to "))
                    .singleElement()
                    .asString()
                    .contains(" b ");
        }
    }

    @Test
    void aPlanIsAppliedOnlyAsFarAsTheApplierMay() {
        try (Storage storage = storage()) {
            People people = withAdministrators(storage);
            Plan plan = people.as(Actor.user(BOSS)).imports().plan(FOUR, ImportOptions.addAndUpdate());
            demote(people);
            List<String> before = Directory.accounts(storage);
            PeopleAs boss = people.as(Actor.user(BOSS));
            ApplyResult result = boss.plans().apply(plan, ApplyOptions.defaults());
            assertThat(Directory.accounts(storage)).isEqualTo(before);
            assertThat(boss.plans().outcomes(result.run(), 0, 10).rows())
                    .hasSize(4)
                    .allSatisfy(row ->
                            assertThat(row.findings()).extracting(Finding::code).contains(FindingCode.NOT_PERMITTED));
        }
    }

    @Test
    void whoCameToBeAnAdministratorMay() {
        try (Storage storage = storage()) {
            People people = withAdministrators(storage);
            demote(people);
            User boss = people.as(Actor.user(UserFixture.idOf("deputy")))
                    .users()
                    .edit(
                            BOSS,
                            UserDraft.builder()
                                    .set(BuiltInField.USER_TYPE, "admin")
                                    .build());
            assertThat(Administrators.contains(boss)).isTrue();
            assertThat(people.as(Actor.user(BOSS)).users().find(boss.id())).contains(boss);
        }
    }
}
