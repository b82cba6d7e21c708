package dev.people.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
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
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class LastSeatTest {
    private static final int CROWD = 50;

    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs people =
            People.on(storage).seats(PoolName.PRIMARY, SeatLimit.of(1)).build().as(Actor.system("test"));

    private static UserDraft person(int number) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, "user" + number)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ek")
                .set(BuiltInField.EMAIL, "user" + number + "@example.org")
                .build();
    }

    private static Optional<RejectedException> refusal(IntConsumer attempt, int number) {
        try {
            attempt.accept(number);
            return Optional.empty();
        } catch (RejectedException e) {
            return Optional.of(e);
        }
    }

    /** What those were told who got none, when all begin at the same moment. */
    private static List<RejectedException> refusals(IntConsumer attempt)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CROWD);
        CyclicBarrier start = new CyclicBarrier(CROWD);
        List<Future<Optional<RejectedException>>> answers = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            int number = i;
            answers.add(threads.submit(() -> {
                start.await();
                return refusal(attempt, number);
            }));
        }
        List<RejectedException> refusals = new ArrayList<>();
        for (Future<Optional<RejectedException>> answer : answers) {
            answer.get().ifPresent(refusals::add);
        }
        threads.shutdown();
        return refusals;
    }

    private void assertOneSeatIsUsed(List<RejectedException> refusals) {
        assertThat(refusals).hasSize(CROWD - 1).allSatisfy(LastSeatTest::assertSaysNoSeat);
        assertThat(people.licenses().pools())
                .contains(new LicensePool(PoolName.PRIMARY, SeatLimit.of(1), 1))
                .filteredOn(pool -> pool.name().equals(PoolName.PRIMARY))
                .allSatisfy(pool -> assertThat(pool.free()).isZero());
        assertThat(Directory.seatTakers(storage)).isEqualTo(1);
    }

    private static void assertSaysNoSeat(RejectedException refusal) {
        assertThat(refusal.findings()).extracting(Finding::code).containsExactly(FindingCode.NO_SEAT);
        assertThat(refusal.findings().get(0).parameters()).containsEntry("pool", "primary");
    }

    @Test
    void oneOfFiftyWhoAreCreatedGetsIt() throws Exception {
        List<RejectedException> refusals = refusals(i -> people.users().create(person(i), Activation.NONE));
        assertOneSeatIsUsed(refusals);
        assertThat(Directory.everybody(storage)).hasSize(1);
    }

    @Test
    void oneOfFiftyWhoAreUnblockedGetsIt() throws Exception {
        people.licenses().limit(PoolName.PRIMARY, SeatLimit.UNLIMITED);
        List<User> users = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            users.add(people.users().create(person(i), Activation.NONE));
            people.users().block(users.get(i).id(), BlockReason.LEFT_COMPANY, "");
        }
        people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(1));
        assertOneSeatIsUsed(refusals(i -> people.users().unblock(users.get(i).id())));
    }

    @Test
    void oneOfFiftyGetsItThroughWhicheverDoorTheyCome() throws Exception {
        assertOneSeatIsUsed(refusals(i -> {
            switch (i % 3) {
                case 0 -> people.users().create(person(i), Activation.INVITE);
                case 1 -> people.users().create(person(i), Activation.GENERATE_PASSWORD);
                default -> importOf(i);
            }
        }));
    }

    private void importOf(int number) {
        String name = "user" + number;
        TableRecords table =
                TableRecords.lines("username,first_name,last_name,email", name + ",Anna,Ek," + name + "@example.org");
        Plan plan = people.imports().plan(table, ImportOptions.addOnly());
        ApplyResult result = people.plans().apply(plan, ApplyOptions.defaults());
        if (result.applied().of(RowResult.ADDED) == 0) {
            FindingCode why = result.surprises().stream()
                    .flatMap(row -> row.code().stream())
                    .findFirst()
                    .or(() -> plan.findings().stream().map(Finding::code).findFirst())
                    .orElseThrow();
            throw new RejectedException(Finding.of(why).with("pool", PoolName.PRIMARY));
        }
    }

    @Test
    @Feature({"F17", "F20"})
    void nobodyIsCreatedWithoutASeatAndTheErrorSaysWhatToDo() {
        people.users().create(person(0), Activation.NONE);
        for (Activation activation : Activation.values()) {
            assertThatThrownBy(() -> people.users().create(person(1), activation))
                    .isInstanceOfSatisfying(RejectedException.class, refusal -> {
                        assertSaysNoSeat(refusal);
                        assertThat(FindingTexts.english()
                                        .message(refusal.findings().get(0)))
                                .isEqualTo("There is no free seat in the \"primary\" license pool. "
                                        + "Block accounts that are not in use, or raise the limit.");
                    });
        }
        assertThat(people.imports()
                        .plan(
                                TableRecords.lines(
                                        "username,first_name,last_name,email", "user1,Anna,Ek,user1@example.org"),
                                ImportOptions.addOnly())
                        .totals()
                        .of(PlanAction.REFUSED))
                .isEqualTo(1);
        assertThat(Directory.everybody(storage)).hasSize(1);
    }

    @Test
    void aBlockedAccountIsCreatedWithoutOne() {
        people.users().create(person(0), Activation.NONE);
        User blocked = people.users().create(person(1).with(BuiltInField.ACCOUNT_STATE, "No"), Activation.NONE);
        assertThat(blocked.state().code()).isEqualTo("blocked");
        assertThat(Directory.seatsUsed(storage)).isEqualTo(1);
    }

    @Test
    void theSeatOfWhoIsBlockedIsFreeAtOnce() {
        User first = people.users().create(person(0), Activation.NONE);
        people.users().block(first.id(), BlockReason.LEFT_COMPANY, "");
        people.users().create(person(1), Activation.NONE);
        assertThat(Directory.seatsUsed(storage)).isEqualTo(1);
        assertThatThrownBy(() -> people.users().unblock(first.id()))
                .isInstanceOfSatisfying(RejectedException.class, LastSeatTest::assertSaysNoSeat);
    }
}
