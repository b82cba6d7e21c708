package dev.people.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.TableRecords;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.run.RunState;
import dev.people.user.UserQuery;
import dev.people.user.Username;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeterTest {
    private static final TableRecords TABLE = TableRecords.lines(
            "username,first_name,last_name,email,manager",
            "anna,Anna,A,anna@example.org,",
            "ben,Ben,B,ben@example.org,anna",
            "cleo,Cleo,C,cleo@example.org,");

    private final List<String> heard = new ArrayList<>();
    private final List<Duration> durations = new ArrayList<>();

    private People people(Meter meter) {
        return People.on(InMemoryStorage.create())
                .notifier(message -> {})
                .meter(meter)
                .build();
    }

    private People listening() {
        return people((what, count, took, outcome) -> {
            heard.add(what.code() + " " + count + " " + outcome.code());
            durations.add(took);
        });
    }

    @Test
    void hearsOfPlansRunsChunksLookUpsAndDeliveries() {
        People directory = listening();
        PeopleAs people = directory.as(Actor.system("test"));
        Plan plan = people.imports().stage(TABLE, ImportOptions.addAndUpdate());
        people.plans().apply(plan, ApplyOptions.defaults().chunks(2));
        people.users().find(Username.of("anna"));
        people.users().find(Username.of("nobody"));
        people.users().page(UserQuery.all(10));
        directory.deliverDue(10);
        assertThat(heard)
                .containsExactly(
                        "people.plan 3 ok",
                        "people.stage 3 ok",
                        "people.chunk 3 ok",
                        "people.chunk 1 ok",
                        "people.apply 4 ok",
                        "people.look.up 1 ok",
                        "people.look.up 0 ok",
                        "people.look.up 3 ok",
                        "people.delivery 0 ok");
        assertThat(durations).allMatch(took -> !took.isNegative());
    }

    @Test
    void hearsOfAllOrNothingAsOneRun() {
        PeopleAs people = listening().as(Actor.system("test"));
        Plan plan = people.imports().plan(TABLE, ImportOptions.addAndUpdate());
        people.plans().apply(plan, ApplyOptions.defaults().mode(ApplyMode.ALL_OR_NOTHING));
        assertThat(heard).containsExactly("people.plan 3 ok", "people.stage 3 ok", "people.apply 4 ok");
    }

    @Test
    void hearsWhatFailed() {
        People directory = listening();
        PeopleAs nobody = directory.as(Actor.user(new dev.people.id.UserId(new java.util.UUID(1, 2))));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> nobody.imports().plan(TABLE, ImportOptions.addAndUpdate()));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> nobody.users().find(Username.of("anna")));
        assertThat(heard).containsExactly("people.plan 0 failed", "people.look.up 0 failed");
    }

    @Test
    void harmsNothingWhenItFails() {
        People directory = people((what, count, took, outcome) -> {
            throw new IllegalStateException("The registry is full");
        });
        PeopleAs people = directory.as(Actor.system("test"));
        Plan plan = people.imports().plan(TABLE, ImportOptions.addAndUpdate());
        assertThat(people.plans().apply(plan, ApplyOptions.defaults()).state()).isEqualTo(RunState.DONE);
        assertThat(people.users().find(Username.of("anna"))).isPresent();
        assertThat(directory.deliverDue(10).total()).isZero();
    }

    @Test
    void namesOfMeasuresStay() {
        Stream<String> names = Arrays.stream(Measure.values()).map(Measure::code);
        assertThat(names)
                .containsExactly(
                        "people.plan",
                        "people.stage",
                        "people.apply",
                        "people.chunk",
                        "people.delivery",
                        "people.look.up");
    }
}
