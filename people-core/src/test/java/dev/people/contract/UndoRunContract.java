package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.Selection;
import dev.people.profile.BuiltInField;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.Username;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What stands against taking a run back, and who may go on with it. Every storage keeps to it. */
public class UndoRunContract extends TestedStorage {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final String HEADER = "username,first_name,last_name,email,employee_id,account_state";

    /** One process on a storage. */
    private record Node(Storage storage, People directory, PeopleAs people, AtomicReference<Instant> clock) {
        static Node on(Storage storage) {
            AtomicReference<Instant> clock = new AtomicReference<>(NOON);
            People people = People.on(storage)
                    .clock(() -> clock.updateAndGet(now -> now.plusMillis(1)))
                    .build();
            return new Node(storage, people, people.as(Actor.system("test")), clock);
        }

        ApplyResult apply(Plan plan) {
            return people.plans().apply(plan, ApplyOptions.defaults().chunks(2));
        }

        Plan plan(String... lines) {
            return people.imports().plan(TableRecords.lines(lines), ImportOptions.addAndUpdate());
        }

        RunId run(String... lines) {
            return apply(plan(lines)).run();
        }

        User named(String username) {
            return people.users().find(Username.of(username)).orElseThrow();
        }

        void edit(String username, BuiltInField field, String text) {
            people.users()
                    .edit(
                            named(username).id(),
                            UserDraft.builder().set(field, text).build());
        }

        List<String> accounts() {
            return Directory.accounts(storage);
        }

        void limit(SeatLimit limit) {
            people.licenses().limit(PoolName.PRIMARY, limit);
        }
    }

    /** Three people, of whom the last one is blocked. */
    private static Node three(Storage storage) {
        Node node = Node.on(storage);
        node.run(HEADER, "a,A,A,a@x.org,1,", "b,B,B,b@x.org,2,", "c,C,C,c@x.org,3,no");
        return node;
    }

    private static RunId changed(Node node) {
        return node.run(
                HEADER, "a,Anna,,a2@x.org,11,", "b,,,,,no", "c,Cleo,,,,yes", "d,D,D,d@x.org,,", "e,E,E,e@x.org,,");
    }

    private static List<String> refusals(Plan plan) {
        return plan.rows(0, 100).stream()
                .flatMap(row -> row.findings().stream()
                        .filter(Finding::isError)
                        .map(finding -> row.username() + " " + finding.code()))
                .toList();
    }

    private static void assertRefused(ThrowingCallable call, FindingCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RejectedException.class, e -> assertThat(e.findings())
                .extracting(Finding::code)
                .containsExactly(code));
    }

    @Test
    void leavesWhatSomebodyHasChangedSince() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            List<String> before = node.accounts();
            RunId run = changed(node);
            node.edit("a", BuiltInField.CITY, "Bern");
            node.people().users().block(node.named("d").id(), BlockReason.LEFT_COMPANY, "");
            List<String> after = node.accounts();
            Plan undo = node.people().plans().undo(run);
            assertThat(refusals(undo)).containsExactlyInAnyOrder("a STALE_ROW", "d STALE_ROW");
            assertThat(undo.totals().writing()).isEqualTo(3);
            node.apply(undo);
            assertThat(node.accounts())
                    .containsExactly(after.get(0), before.get(1), before.get(2), after.get(3))
                    .doesNotContain(after.get(4));
        }
    }

    @Test
    void tellsByRowWhatSomebodyChangesBetweenPlanAndApply() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            RunId run = changed(node);
            Plan undo = node.people().plans().undo(run);
            node.edit("a", BuiltInField.CITY, "Bern");
            node.people().users().delete(node.named("e").id(), "gone");
            ApplyResult result = node.apply(undo);
            assertThat(result.surprises())
                    .extracting(RowOutcome::code)
                    .containsExactlyInAnyOrder(Optional.of(FindingCode.STALE_ROW), Optional.of(FindingCode.STALE_ROW));
            assertThat(result.applied().of(RowResult.STALE)).isEqualTo(2);
            assertThat(node.named("a").profile().firstName()).isEqualTo("Anna");
            assertThat(node.named("c").profile().firstName()).isEqualTo("C");
        }
    }

    @Test
    void isToldThatAKeyIsTakenBySomebodyElse() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            Plan plan = node.people()
                    .imports()
                    .plan(
                            TableRecords.lines(
                                    "username,new_username,email,employee_id", "a,z,,", "b,,z@x.org,", "c,,,9"),
                            ImportOptions.addAndUpdate());
            RunId run = node.apply(plan).run();
            node.run(HEADER, "a,N,N,n@x.org,,", "f,F,F,b@x.org,,", "g,G,G,g@x.org,3,");
            Plan undo = node.people().plans().undo(run);
            assertThat(refusals(undo))
                    .containsExactlyInAnyOrder("z USERNAME_TAKEN", "b EMAIL_TAKEN", "c EMPLOYEE_ID_TAKEN");
            assertThat(undo.totals().of(PlanAction.REFUSED)).isEqualTo(3);
        }
    }

    @Test
    void isToldThatADeletedAccountsAddressIsTaken() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            Plan plan = node.people()
                    .imports()
                    .plan(
                            TableRecords.lines("username,action", "a,delete", "b,delete"),
                            ImportOptions.addAndUpdate()
                                    .handling(dev.people.plan.Handling.addAndUpdate()
                                            .followingRows()));
            RunId run = node.apply(plan).run();
            node.run(HEADER, "f,F,F,A@X.org,,");
            Plan undo = node.people().plans().undo(run);
            assertThat(refusals(undo)).containsExactly("a EMAIL_TAKEN");
            node.apply(undo);
            assertThat(node.named("b").email().value()).isEqualTo("b@x.org");
        }
    }

    @Test
    void letsNobodyInWithoutASeat() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            RunId run = node.run("username,account_state", "a,no", "b,no");
            node.limit(SeatLimit.of(1));
            Plan undo = node.people().plans().undo(run);
            assertThat(undo.findingCounts()).containsEntry(FindingCode.NO_SEAT, 1L);
            node.apply(undo);
            assertThat(Directory.seatsUsed(storage)).isOne();
            assertThat(node.named("b").state().code()).isEqualTo("pending");
            assertThat(node.named("a").state().code()).isEqualTo("blocked");
        }
    }

    @Test
    void givesSeatsOfAddedAccountsToThoseWhoComeBack() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            node.limit(SeatLimit.of(2));
            List<String> before = node.accounts();
            RunId run = node.run(HEADER, "a,,,,,no", "b,,,,,no", "d,D,D,d@x.org,,", "e,E,E,e@x.org,,");
            node.apply(node.people().plans().undo(run));
            assertThat(node.accounts()).isEqualTo(before);
            assertThat(Directory.seatsUsed(storage)).isEqualTo(2);
        }
    }

    @Test
    void keepsTheLastAdministratorAndWhoeverActs() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            User admin = node.directory()
                    .bootstrap(UserDraft.builder()
                            .set(BuiltInField.USERNAME, "root")
                            .set(BuiltInField.FIRST_NAME, "R")
                            .set(BuiltInField.LAST_NAME, "R")
                            .set(BuiltInField.EMAIL, "root@x.org")
                            .build());
            node.people()
                    .users()
                    .create(
                            UserDraft.builder()
                                    .set(BuiltInField.USERNAME, "s")
                                    .set(BuiltInField.FIRST_NAME, "S")
                                    .set(BuiltInField.LAST_NAME, "S")
                                    .set(BuiltInField.EMAIL, "s@x.org")
                                    .set(BuiltInField.ACCOUNT_STATE, "blocked")
                                    .build(),
                            Activation.NONE);
            RunId promoted = node.run("username,user_type,account_state", "s,admin,yes");
            User other = node.named("s");
            Node same = Node.on(storage);
            PeopleAs himself = same.directory().as(Actor.user(other.id()));
            assertThat(refusals(himself.plans().undo(promoted))).containsExactly("s SELF_LOCKOUT");
            node.people()
                    .users()
                    .edit(
                            admin.id(),
                            UserDraft.builder()
                                    .set(BuiltInField.USER_TYPE, "standard")
                                    .build());
            assertThat(refusals(node.people().plans().undo(promoted))).containsExactly("s LAST_ADMIN");
        }
    }

    @Test
    void takesOnlyBackWhatIsSelected() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            List<String> before = node.accounts();
            RunId run = changed(node);
            List<String> after = node.accounts();
            Plan undo = node.people().plans().undo(run);
            long row = undo.rows(0, 10).stream()
                    .filter(some -> some.username().equals("a"))
                    .findFirst()
                    .orElseThrow()
                    .row();
            node.apply(undo.select(Selection.rows(row)));
            assertThat(node.accounts())
                    .containsExactly(before.get(0), after.get(1), after.get(2), after.get(3), after.get(4));
            node.apply(node.people().plans().undo(run));
            assertThat(node.accounts()).isEqualTo(before);
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void isCarriedOnByAnotherProcess() {
        try (Storage storage = storage()) {
            Node first = three(storage);
            List<String> before = first.accounts();
            RunId run = changed(first);
            Plan undo = first.people().plans().undo(run);
            AtomicInteger left = new AtomicInteger(1);
            ApplyOptions dying = ApplyOptions.defaults().chunks(1).cancelledBy(() -> {
                if (left.getAndDecrement() == 0) {
                    throw new Killed();
                }
                return false;
            });
            assertThatThrownBy(() -> first.people().plans().apply(undo, dying)).isInstanceOf(Killed.class);
            RunId undoing = first.people().plans().runs(1).get(0).id();
            assertThat(first.accounts()).isNotEqualTo(before);
            Node second = Node.on(storage);
            second.clock().set(NOON.plus(Duration.ofHours(1)));
            ApplyResult result = second.people().plans().resume(undoing, ApplyOptions.defaults());
            assertThat(result.state()).isEqualTo(RunState.DONE);
            assertThat(result.applied().total()).isEqualTo(5);
            assertThat(result.surprises()).isEmpty();
            assertThat(second.accounts()).isEqualTo(before);
        }
    }

    @Test
    void waitsForAnyNodeAndForASavedPlan() throws IOException {
        try (Storage storage = storage()) {
            Node first = three(storage);
            List<String> before = first.accounts();
            RunId run = changed(first);
            List<String> after = first.accounts();
            PlanId staged = first.people().plans().stageUndo(run).id();
            Node second = Node.on(storage);
            Plan opened = second.people().plans().open(staged);
            assertThat(opened.rows(0, 10))
                    .isEqualTo(first.people().plans().undo(run).rows(0, 10));
            RunId undoing = second.apply(opened).run();
            assertThat(second.accounts()).isEqualTo(before);
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            second.people().plans().save(second.people().plans().undo(undoing), saved);
            Plan reopened = first.people().plans().openUndo(new ByteArrayInputStream(saved.toByteArray()));
            first.apply(reopened);
            assertThat(first.accounts()).isEqualTo(after);
        }
    }

    @Test
    void takesAStoppedRunBackAsFarAsItCame() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            List<String> before = node.accounts();
            Plan plan = node.plan(HEADER, "d,D,D,d@x.org,,", "e,E,E,e@x.org,,", "f,F,F,f@x.org,,", "a,Anna,,,,");
            AtomicInteger chunks = new AtomicInteger();
            ApplyResult stopped = node.people()
                    .plans()
                    .apply(
                            plan,
                            ApplyOptions.defaults()
                                    .chunks(1)
                                    .cancelledBy(() -> chunks.get() >= 2)
                                    .listener(progress -> chunks.incrementAndGet()));
            assertThat(stopped.state()).isEqualTo(RunState.CANCELLED);
            Plan undo = node.people().plans().undo(stopped.run());
            assertThat(undo.totals().of(PlanAction.DELETE)).isEqualTo(2);
            assertThat(undo.totals().rows()).isEqualTo(2);
            node.people().plans().resume(stopped.run(), ApplyOptions.defaults());
            node.apply(undo);
            assertThat(node.accounts()).hasSize(before.size() + 1);
            node.apply(node.people().plans().undo(stopped.run()));
            assertThat(node.accounts()).isEqualTo(before);
        }
    }

    @Test
    void waitsForTheEndOfARun() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            Plan plan = node.plan(HEADER, "d,D,D,d@x.org,,");
            node.people().plans().apply(plan, ApplyOptions.defaults().listener(progress -> {
                RunId run = node.people().plans().runs(1).get(0).id();
                assertRefused(() -> node.people().plans().undo(run), FindingCode.RUN_NOT_ENDED);
            }));
            RunId nobody = new RunId(new UUID(0x7000L, 0x8000000000000000L));
            assertRefused(() -> node.people().plans().undo(nobody), FindingCode.RUN_NOT_FOUND);
        }
    }

    @Test
    void forgetsWhatItTakesAfterNinetyDays() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            RunId run = changed(node);
            Plan undo = node.people().plans().undo(run);
            node.clock().set(NOON.plus(Duration.ofDays(90)));
            assertThat(node.directory().runDue(100).chunks()).isZero();
            node.clock().set(NOON.plus(Duration.ofDays(91)));
            assertThat(node.directory().runDue(1).chunks()).isOne();
            assertThat(node.directory().runDue(100).chunks()).isPositive();
            assertRefused(() -> node.people().plans().undo(run), FindingCode.UNDO_FORGOTTEN);
            assertRefused(() -> node.apply(undo), FindingCode.UNDO_FORGOTTEN);
        }
    }

    @Test
    void hasNoRowsWhereNothingWasWritten() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            RunId run = node.run(HEADER, "a,A,A,a@x.org,1,");
            Plan undo = node.people().plans().undo(run);
            assertThat(undo.totals().rows()).isZero();
            assertThat(undo.findingCounts()).containsOnlyKeys(FindingCode.NO_ROWS);
        }
    }

    @Test
    void isRefusedToWhomImportsAreRefused() {
        try (Storage storage = storage()) {
            Node node = three(storage);
            RunId run = changed(node);
            PeopleAs nobody = node.directory().as(Actor.user(node.named("a").id()));
            assertRefused(() -> nobody.plans().undo(run), FindingCode.NOT_PERMITTED);
        }
    }
}
