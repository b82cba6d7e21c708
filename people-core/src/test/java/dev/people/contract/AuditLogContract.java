package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.list;
import static dev.people.contract.Transactions.stored;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.entry;
import static dev.people.contract.UserFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditEntry.Changes;
import dev.people.audit.AuditKind;
import dev.people.audit.FieldDelta;
import dev.people.audit.UserDelta;
import dev.people.failure.DoneEarlierException;
import dev.people.id.EntryId;
import dev.people.id.RunId;
import dev.people.id.UserId;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.audit.AuditLog} promises. */
public class AuditLogContract extends TestedStorage {
    private static AuditEntry told(String name, Changes changes) {
        return new AuditEntry(
                entry(name), AuditKind.USER_EDITED, Actor.system("contract"), NOON, "", Optional.empty(), changes);
    }

    private static UserDelta delta(UserId user, Optional<EntryId> previous) {
        return new UserDelta(user, previous, List.of(new FieldDelta("city", "Lund", "Ume\u00e5")));
    }

    private static Optional<AuditEntry> find(Storage storage, String name) {
        return storage.read(work -> work.audit().find(entry(name)));
    }

    @Test
    void findsSeveralEntriesAtOnceAlsoThoseOfTheSameTransaction() {
        try (Storage storage = storage()) {
            AuditEntry one =
                    told("one", Changes.users(List.of(delta(anna().user().id(), Optional.empty()))));
            AuditEntry two = told("two", Changes.details(new FieldDelta("pool", "a", "b")));
            write(storage, work -> work.audit().add(one));
            List<AuditEntry> found = storage.write(work -> {
                work.audit().add(two);
                return work.audit().findAll(Set.of(entry("one"), entry("two"), entry("none")));
            });
            assertThat(found).containsExactlyInAnyOrder(one, two);
            assertThat(list(storage, work -> work.audit().findAll(Set.of()))).isEmpty();
        }
    }

    @Test
    void keepsAnEntryWithEverythingInIt() {
        try (Storage storage = storage()) {
            FieldDelta field = new FieldDelta("first_name", "\u5f20\u4f1f \ud83d\udc35", "O'Neill\\\r\n\t%\"");
            Changes changes = new Changes(
                    List.of(
                            new UserDelta(anna().user().id(), Optional.of(entry("before")), List.of(field, field)),
                            new UserDelta(ben().user().id(), Optional.empty(), List.of())),
                    List.of(new FieldDelta("pool", "primary", "")));
            AuditEntry full = new AuditEntry(
                    entry("full"),
                    AuditKind.PLAN_APPLIED,
                    Actor.user(ben().user().id()),
                    NOON.plusNanos(1_000),
                    "because \u2013 \ud83d\ude48 'so'\n",
                    Optional.of(new RunId(uuid("run"))),
                    changes);
            write(storage, work -> work.audit().add(full));
            assertThat(find(storage, "full")).contains(full);
        }
    }

    @Test
    void keepsAnEntryThatSaysNothing() {
        try (Storage storage = storage()) {
            AuditEntry bare = told("bare", Changes.users(List.of()));
            write(storage, work -> work.audit().add(bare));
            assertThat(find(storage, "bare")).contains(bare);
        }
    }

    @Test
    void keepsEveryKind() {
        try (Storage storage = storage()) {
            for (AuditKind kind : AuditKind.values()) {
                AuditEntry one = new AuditEntry(
                        entry(kind.name()),
                        kind,
                        Actor.system("x".repeat(100)),
                        NOON,
                        "because",
                        Optional.empty(),
                        Changes.users(List.of()));
                write(storage, work -> work.audit().add(one));
                assertThat(find(storage, kind.name())).contains(one);
            }
        }
    }

    @Test
    void keepsAnEntryOfManyAccountsWithLongTexts() {
        try (Storage storage = storage()) {
            List<UserDelta> deltas = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                FieldDelta field = new FieldDelta("address", "", "\ud840\udc0b".repeat(i == 0 ? 65_535 : 100));
                deltas.add(new UserDelta(UserFixture.idOf("user" + i), Optional.empty(), List.of(field)));
            }
            AuditEntry large = told("large", Changes.users(deltas));
            write(storage, work -> work.audit().add(large));
            assertThat(find(storage, "large")).contains(large);
        }
    }

    @Test
    void knowsNoEntryThatIsNotThere() {
        try (Storage storage = storage()) {
            assertThat(find(storage, "none")).isEmpty();
            assertThat(list(storage, work -> work.audit().history(anna().user().id(), 10)))
                    .isEmpty();
            insert(storage, anna());
            assertThat(list(storage, work -> work.audit().history(anna().user().id(), 10)))
                    .isEmpty();
        }
    }

    @Test
    void refusesAnEntryThatIsThereAndUndoesTheRest() {
        try (Storage storage = storage()) {
            AuditEntry first = told("twice", Changes.users(List.of()));
            write(storage, work -> work.audit().add(first));
            assertThatExceptionOfType(DoneEarlierException.class)
                    .isThrownBy(() -> write(storage, work -> {
                        work.users().insert(List.of(anna().user()));
                        work.audit().add(told("twice", Changes.details(new FieldDelta("a", "b", "c"))));
                    }));
            assertThat(find(storage, "twice")).contains(first);
            assertThat(Directory.everybody(storage)).isEmpty();
        }
    }

    @Test
    void tellsTheHistoryOfAnAccountNewestFirst() {
        try (Storage storage = storage()) {
            createdTogether(storage);
            edited(storage, "second");
            edited(storage, "third");
            assertThat(names(storage, anna(), 10)).containsExactly(entry("third"), entry("second"), entry("created"));
            assertThat(names(storage, ben(), 10)).containsExactly(entry("created"));
        }
    }

    @Test
    void tellsNoMoreOfAHistoryThanItIsAskedFor() {
        try (Storage storage = storage()) {
            createdTogether(storage);
            edited(storage, "second");
            edited(storage, "third");
            assertThat(names(storage, anna(), 2)).containsExactly(entry("third"), entry("second"));
            assertThat(names(storage, anna(), 0)).isEmpty();
        }
    }

    @Test
    void tellsOfOneAccountOnlyWhatConcernsIt() {
        try (Storage storage = storage()) {
            createdTogether(storage);
            List<AuditEntry> history =
                    storage.read(work -> work.audit().history(ben().user().id(), 10));
            assertThat(history).singleElement().satisfies(entry -> assertThat(
                            entry.changes().users())
                    .containsExactly(delta(ben().user().id(), Optional.empty())));
            assertThat(find(storage, "created").orElseThrow().changes().users()).hasSize(2);
        }
    }

    /** Both accounts, told of by one entry. */
    private static void createdTogether(Storage storage) {
        write(storage, work -> {
            work.audit()
                    .add(told(
                            "created",
                            Changes.users(List.of(
                                    delta(anna().user().id(), Optional.empty()),
                                    delta(ben().user().id(), Optional.empty())))));
            work.users()
                    .insert(List.of(
                            anna().toldBy(entry("created")).user(),
                            ben().toldBy(entry("created")).user()));
        });
    }

    private static void edited(Storage storage, String name) {
        User read = stored(storage, anna());
        write(storage, work -> {
            UserDelta delta = delta(read.id(), read.revision().lastEntry());
            work.audit().add(told(name, Changes.users(List.of(delta))));
            work.users().update(List.of(read.toldBy(entry(name))));
        });
    }

    private static List<EntryId> names(Storage storage, UserFixture user, int limit) {
        return storage.read(work -> work.audit().history(user.user().id(), limit)).stream()
                .map(AuditEntry::id)
                .toList();
    }

    @Test
    void oneOfTwoWhoAddTheSameEntryAtTheSameTimeDoesIt() {
        try (Storage storage = storage()) {
            Race race = Race.on(storage);
            List<Object> outcomes = race.between(
                    work -> {
                        race.meet();
                        work.audit().add(told("operation", Changes.users(List.of())));
                        work.users().insert(List.of(anna().user()));
                        return "done";
                    },
                    work -> {
                        race.meet();
                        work.audit().add(told("operation", Changes.users(List.of())));
                        work.users().insert(List.of(ben().user()));
                        return "done";
                    });
            assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(DoneEarlierException.class::isInstance)
                    .hasSize(1);
            assertThat(Directory.everybody(storage)).hasSize(1);
        }
    }

    @Test
    void whoWaitedForATwinThatFailedDoesItThemselves() {
        try (Storage storage = storage()) {
            Race race = Race.on(storage);
            CountDownLatch added = new CountDownLatch(1);
            List<Object> outcomes = race.between(
                    work -> {
                        work.audit().add(told("operation", Changes.users(List.of())));
                        added.countDown();
                        race.meet();
                        throw new IllegalStateException("on purpose");
                    },
                    added,
                    work -> {
                        race.meet();
                        work.audit().add(told("operation", Changes.users(List.of())));
                        return "done";
                    });
            assertThat(outcomes.get(0)).isInstanceOf(IllegalStateException.class);
            assertThat(outcomes.get(1)).isEqualTo("done");
            assertThat(find(storage, "operation")).isPresent();
        }
    }
}
