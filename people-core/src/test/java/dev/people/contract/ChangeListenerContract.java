package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditKind;
import dev.people.change.Activation;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import dev.people.run.RunState;
import dev.people.signal.ChangeEvent;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who listens hears of what is committed, and of nothing else. Every storage keeps to it. */
public class ChangeListenerContract extends TestedStorage {
    private static final String HEADER = "username,first_name,last_name,email,city,account_state";

    private static UserDraft draft(String username) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Very")
                .set(BuiltInField.LAST_NAME, "Secretive")
                .set(BuiltInField.EMAIL, username + "@example.org")
                .build();
    }

    private static PeopleAs people(Storage storage, List<ChangeEvent> heard) {
        return People.on(storage).onChange(heard::add).build().as(Actor.system("test"));
    }

    @Test
    void hearsOfEachSingleChangeWhatKindItWasAndWhom() {
        try (Storage storage = storage()) {
            List<ChangeEvent> heard = new ArrayList<>();
            PeopleAs people = people(storage, heard);
            UserId anna = people.users().create(draft("anna"), Activation.NONE).id();
            UserId ben = people.users().create(draft("ben"), Activation.NONE).id();
            people.users().block(anna, BlockReason.OTHER, "note");
            people.users().assignManager(ben, anna);
            people.users().delete(anna, "gone");
            people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(7));
            assertThat(heard)
                    .extracting(ChangeEvent::kind)
                    .containsExactly(
                            AuditKind.USER_CREATED,
                            AuditKind.USER_CREATED,
                            AuditKind.USER_BLOCKED,
                            AuditKind.MANAGER_CHANGED,
                            AuditKind.USER_DELETED,
                            AuditKind.LICENSE_LIMIT_SET);
            assertThat(heard)
                    .extracting(ChangeEvent::userIds)
                    .containsExactly(
                            List.of(anna), List.of(ben), List.of(anna), List.of(ben), List.of(anna), List.of());
            assertThat(heard)
                    .allMatch(event -> event.actor().equals(Actor.system("test"))
                            && event.run().isEmpty());
            assertThat(heard)
                    .allMatch(event -> storage.<Boolean>read(
                            work -> work.audit().find(event.entry()).isPresent()));
        }
    }

    @Test
    void hearsNothingOfWhatIsRefusedOrChangesNothing() {
        try (Storage storage = storage()) {
            List<ChangeEvent> heard = new ArrayList<>();
            PeopleAs people = people(storage, heard);
            User anna = people.users().create(draft("anna"), Activation.NONE);
            heard.clear();
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(() -> people.users().create(draft("anna"), Activation.NONE));
            people.users().edit(anna.id(), draft("anna"));
            people.users().check(new UserChange.Unblock(anna.id()));
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void hearsOfAnImportOnceForEachKindOfChangeInAChunk() {
        try (Storage storage = storage()) {
            List<ChangeEvent> heard = new ArrayList<>();
            PeopleAs people = people(storage, heard);
            people.users().create(draft("anna"), Activation.NONE);
            heard.clear();
            TableRecords table = TableRecords.lines(
                    HEADER,
                    "p1,P,P,p1@x.org,,",
                    "p2,P,P,p2@x.org,,",
                    "p3,P,P,p3@x.org,,",
                    "p4,P,P,p4@x.org,,",
                    "p5,P,P,p5@x.org,,",
                    "anna,,,,Bern,");
            Plan plan = people.imports().plan(table, ImportOptions.addAndUpdate());
            assertThat(heard).isEmpty();
            var run = people.plans()
                    .apply(plan, ApplyOptions.defaults().chunks(3))
                    .run();
            assertThat(heard)
                    .extracting(event -> event.kind() + " " + event.count())
                    .containsExactlyInAnyOrder("USER_CREATED 3", "USER_CREATED 2", "USER_EDITED 1");
            assertThat(heard).allMatch(event -> event.run().equals(Optional.of(run)));
        }
    }

    @Test
    void hearsOfAllOrNothingWhenItIsAll() {
        try (Storage storage = storage()) {
            List<ChangeEvent> heard = new ArrayList<>();
            PeopleAs people = people(storage, heard);
            ApplyOptions whole =
                    ApplyOptions.defaults().mode(ApplyMode.ALL_OR_NOTHING).chunks(1);
            TableRecords table = TableRecords.lines(HEADER, "p1,P,P,p1@x.org,,", "p2,P,P,p2@x.org,,");
            Plan stale = people.imports().plan(table, ImportOptions.addAndUpdate());
            people.users().create(draft("p2"), Activation.NONE);
            heard.clear();
            assertThat(people.plans().apply(stale, whole).state()).isEqualTo(RunState.FAILED);
            assertThat(heard).isEmpty();
            Plan fresh = people.imports().plan(table, ImportOptions.addAndUpdate());
            people.plans().apply(fresh, whole);
            assertThat(heard).extracting(ChangeEvent::count).containsExactly(1, 1);
        }
    }

    @Test
    void mayCallPeopleAndSeesWhatItHearsOf() {
        try (Storage storage = storage()) {
            List<String> seen = new ArrayList<>();
            List<PeopleAs> self = new ArrayList<>();
            People directory = People.on(storage)
                    .onChange(event -> event.userIds()
                            .forEach(id -> seen.add(self.get(0)
                                    .users()
                                    .find(id)
                                    .orElseThrow()
                                    .username()
                                    .value())))
                    .build();
            self.add(directory.as(Actor.system("test")));
            self.get(0).users().create(draft("anna"), Activation.NONE);
            assertThat(seen).containsExactly("anna");
        }
    }

    @Test
    void keepsNobodyElseWaitingHoweverLongItTakes() {
        try (Storage storage = storage()) {
            PeopleAs others = People.on(storage).build().as(Actor.system("others"));
            List<User> meanwhile = new ArrayList<>();
            PeopleAs people = People.on(storage)
                    .onChange(event -> meanwhile.add(
                            CompletableFuture.supplyAsync(() -> others.users().create(draft("ben"), Activation.NONE))
                                    .orTimeout(1, TimeUnit.MINUTES)
                                    .join()))
                    .build()
                    .as(Actor.system("test"));
            people.users().create(draft("anna"), Activation.NONE);
            assertThat(meanwhile).hasSize(1);
            assertThat(Directory.everybody(storage)).hasSize(2);
        }
    }

    @Test
    void harmsNothingWhenItFailsAndTheNextOneHearsAllTheSame() {
        try (Storage storage = storage()) {
            List<ChangeEvent> heard = new ArrayList<>();
            PeopleAs people = People.on(storage)
                    .onChange(event -> {
                        throw new IllegalStateException("Listens badly");
                    })
                    .onChange(event -> {
                        throw new AssertionError("Listens worse");
                    })
                    .onChange(heard::add)
                    .build()
                    .as(Actor.system("test"));
            people.users().create(draft("anna"), Activation.NONE);
            assertThat(heard).hasSize(1);
            Plan plan = people.imports()
                    .plan(
                            TableRecords.lines(HEADER, "p1,P,P,p1@x.org,,", "p2,P,P,p2@x.org,,"),
                            ImportOptions.addAndUpdate());
            assertThat(people.plans()
                            .apply(plan, ApplyOptions.defaults().chunks(1))
                            .state())
                    .isEqualTo(RunState.DONE);
            assertThat(heard).hasSize(3);
            assertThat(Directory.everybody(storage)).hasSize(3);
        }
    }

    @Test
    void holdsNoValueOfAnybody() {
        try (Storage storage = storage()) {
            List<ChangeEvent> heard = new ArrayList<>();
            people(storage, heard).users().create(draft("anna"), Activation.NONE);
            assertThat(heard.toString()).doesNotContain("anna", "Secretive", "example.org");
        }
    }

    @Test
    void actionsRunInTheirOrderAfterTheCommitAndNeverAfterAnUndo() {
        try (Storage storage = storage()) {
            List<String> done = new ArrayList<>();
            storage.<Boolean>write(work -> {
                work.afterCommit(() -> done.add("first"));
                work.afterCommit(() -> done.add(
                        "second, in " + storage.read(other -> other.users().count())));
                assertThat(done).isEmpty();
                return true;
            });
            assertThat(done).containsExactly("first", "second, in 0");
            assertThatIllegalStateException()
                    .isThrownBy(() -> storage.write(work -> {
                        work.afterCommit(() -> done.add("never"));
                        throw new IllegalStateException("undone");
                    }));
            assertThat(done).hasSize(2);
        }
    }
}
