package dev.people.contract;

import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.BlockReason;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds when fifty come at once, through the facade. Every storage passes. */
public class CrowdContract extends TestedStorage {
    private static final int CROWD = 50;

    private static PeopleAs people(Storage storage) {
        return People.on(storage).build().as(Actor.system("crowd"));
    }

    private static UserDraft draft(String username, String email) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ek")
                .set(BuiltInField.EMAIL, email)
                .build();
    }

    private interface Attempt {
        void number(int number);
    }

    /** Everybody tries at the same moment; answers what those were told who were refused. */
    private static List<Set<FindingCode>> refusals(Attempt attempt) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CROWD);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Set<FindingCode>>> answers = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            int number = i;
            answers.add(threads.submit(() -> {
                start.await();
                return refusal(attempt, number);
            }));
        }
        start.countDown();
        List<Set<FindingCode>> refusals = new ArrayList<>();
        for (Future<Set<FindingCode>> answer : answers) {
            refusals.add(answer.get());
        }
        threads.shutdown();
        refusals.removeIf(Set::isEmpty);
        return refusals;
    }

    private static Set<FindingCode> refusal(Attempt attempt, int number) {
        try {
            attempt.number(number);
            return Set.of();
        } catch (RejectedException e) {
            return e.findings().stream().map(Finding::code).collect(Collectors.toSet());
        }
    }

    @Test
    @Feature({"F17", "F20"})
    void oneOfFiftyGetsTheLastSeat() throws Exception {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(1));
            List<Set<FindingCode>> refusals = refusals(
                    i -> people.users().create(draft("user" + i, "user" + i + "@example.org"), Activation.NONE));
            assertThat(refusals).hasSize(CROWD - 1).containsOnly(Set.of(FindingCode.NO_SEAT));
            assertThat(Directory.seatsUsed(storage)).isEqualTo(1);
            assertThat(Directory.everybody(storage)).hasSize(1);
        }
    }

    @Test
    @Feature("F33")
    void oneOfFiftyGetsTheUsername() throws Exception {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            List<Set<FindingCode>> refusals = refusals(i -> people.users()
                    .create(draft(i % 2 == 0 ? "anna" : "ANNA", "user" + i + "@example.org"), Activation.INVITE));
            assertThat(refusals).hasSize(CROWD - 1).containsOnly(Set.of(FindingCode.USERNAME_TAKEN));
            assertThat(Directory.everybody(storage)).hasSize(1);
            assertThat(Directory.seatsUsed(storage)).isEqualTo(1);
        }
    }

    @Test
    void oneOfFiftyGetsTheAddress() throws Exception {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            List<Set<FindingCode>> refusals =
                    refusals(i -> people.users().create(draft("user" + i, "Same@example.org"), Activation.NONE));
            assertThat(refusals).hasSize(CROWD - 1).containsOnly(Set.of(FindingCode.EMAIL_TAKEN));
            assertThat(Directory.everybody(storage)).hasSize(1);
        }
    }

    @Test
    void anAccountThatFiftyBlockIsBlockedAndItsSeatGivenBackOnce() throws Exception {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            people.users().create(draft("stays", "stays@example.org"), Activation.NONE);
            User user = people.users().create(draft("leaves", "leaves@example.org"), Activation.NONE);
            refusals(i -> people.users().block(user.id(), BlockReason.LEFT_COMPANY, "gone"));
            assertThat(Directory.seatsUsed(storage)).isEqualTo(1);
            assertThat(Directory.seatTakers(storage)).isEqualTo(1);
        }
    }

    @Test
    void twoWhoWaitForEachOtherBothGetThrough() {
        try (Storage storage = storage()) {
            storage.write(work -> {
                work.users().insert(List.of(anna().user(), ben().user()));
                return "inserted";
            });
            Race race = Race.on(storage);
            AtomicInteger runs = new AtomicInteger();
            List<Object> outcomes = race.between(
                    work -> touch(work, race, runs, anna(), ben()), work -> touch(work, race, runs, ben(), anna()));
            assertThat(outcomes).containsExactly("touched", "touched");
            Function<Work, Long> version = work -> work.users()
                    .find(anna().user().id())
                    .orElseThrow()
                    .revision()
                    .version();
            assertThat(storage.<Long>read(version)).isEqualTo(2);
        }
    }

    /** Whoever runs again lets the other one finish; what it reads before that is stale. */
    private static Object touch(Work work, Race race, AtomicInteger runs, UserFixture first, UserFixture second) {
        if (runs.incrementAndGet() > 2) {
            Race.await(new CountDownLatch(1));
        }
        update(work, first);
        race.meet();
        update(work, second);
        return "touched";
    }

    private static void update(Work work, UserFixture fixture) {
        User current = work.users().find(fixture.user().id()).orElseThrow();
        work.users().update(List.of(current));
    }
}
