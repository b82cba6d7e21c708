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
import dev.people.audit.AuditSubject;
import dev.people.audit.Caller;
import dev.people.audit.FieldDelta;
import dev.people.audit.SubjectDelta;
import dev.people.failure.DoneEarlierException;
import dev.people.id.EntryId;
import dev.people.id.RunId;
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
                entry(name),
                AuditKind.USER_EDITED,
                Caller.of(Actor.system("contract")),
                NOON,
                "",
                Optional.empty(),
                changes);
    }

    private static SubjectDelta delta(UserFixture user, long version) {
        return SubjectDelta.user(user.user().id(), version, List.of(new FieldDelta("city", "Lund", "Ume\u00e5")));
    }

    private static Optional<AuditEntry> find(Storage storage, String name) {
        return storage.read(work -> work.audit().find(entry(name)));
    }

    @Test
    void findsSeveralEntriesAtOnceAlsoThoseOfTheSameTransaction() {
        try (Storage storage = storage()) {
            AuditEntry one = told("one", Changes.of(List.of(delta(anna(), 0))));
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
                            SubjectDelta.user(anna().user().id(), Long.MAX_VALUE, List.of(field, field)),
                            SubjectDelta.of(new AuditSubject("group", "~".repeat(100)), field),
                            SubjectDelta.of(new AuditSubject("x", "01890A5D-ac96-774b-bcce-b302099a8057")),
                            SubjectDelta.user(ben().user().id(), 0, List.of(field))
                                    .redacted()),
                    List.of(new FieldDelta("pool", "primary", "")));
            AuditEntry full = new AuditEntry(
                    entry("full"),
                    AuditKind.PLAN_APPLIED,
                    new Caller(
                            Actor.user(ben().user().id()),
                            Optional.of(Actor.user(anna().user().id())),
                            Optional.of("~".repeat(100))),
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
            AuditEntry bare = told("bare", Changes.of(List.of()));
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
                        Caller.of(Actor.system("x".repeat(100))),
                        NOON,
                        "because",
                        Optional.empty(),
                        Changes.of(List.of()));
                write(storage, work -> work.audit().add(one));
                assertThat(find(storage, kind.name())).contains(one);
            }
        }
    }

    @Test
    void keepsAnEntryOfManyAccountsWithLongTexts() {
        try (Storage storage = storage()) {
            List<SubjectDelta> deltas = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                FieldDelta field = new FieldDelta("address", "", "\ud840\udc0b".repeat(i == 0 ? 65_535 : 100));
                deltas.add(SubjectDelta.user(UserFixture.idOf("user" + i), i, List.of(field)));
            }
            AuditEntry large = told("large", Changes.of(deltas));
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
            AuditEntry first = told("twice", Changes.of(List.of()));
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
    void refusesAnEntryOfManyAccountsAtOnceWhenItIsThere() {
        try (Storage storage = storage()) {
            AuditEntry large = told("large", manyPeople());
            write(storage, work -> work.audit().add(large));
            assertThatExceptionOfType(DoneEarlierException.class)
                    .isThrownBy(() -> write(storage, work -> {
                        work.users().insert(List.of(anna().user()));
                        assertThatExceptionOfType(DoneEarlierException.class)
                                .isThrownBy(() -> work.audit().add(large));
                    }));
            assertThat(find(storage, "large")).contains(large);
            assertThat(Directory.everybody(storage)).isEmpty();
        }
    }

    private static Changes manyPeople() {
        List<SubjectDelta> deltas = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            deltas.add(delta(UserFixture.named("user" + i), 0));
        }
        return Changes.of(deltas);
    }

    @Test
    void whoAddsAnEntryOfManyAccountsThatAnotherTransactionIsAddingWaitsForItsEnd() {
        try (Storage storage = storage()) {
            Race race = Race.on(storage);
            CountDownLatch added = new CountDownLatch(1);
            List<Object> outcomes = race.between(
                    work -> {
                        work.audit().add(told("operation", manyPeople()));
                        added.countDown();
                        race.meet();
                        return "done";
                    },
                    added,
                    work -> {
                        race.meet();
                        try {
                            work.audit().add(told("operation", manyPeople()));
                        } catch (DoneEarlierException e) {
                            return "refused at once";
                        }
                        return "added twice";
                    });
            assertThat(outcomes.get(0)).isEqualTo("done");
            assertThat(outcomes.get(1)).isInstanceOf(DoneEarlierException.class);
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
            assertThat(history)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.changes().users()).containsExactly(delta(ben(), 0)));
            assertThat(find(storage, "created").orElseThrow().changes().users()).hasSize(2);
        }
    }

    /** Both accounts, told of by one entry. */
    private static void createdTogether(Storage storage) {
        write(storage, work -> {
            work.audit().add(told("created", Changes.of(List.of(delta(anna(), 0), delta(ben(), 0)))));
            work.users()
                    .insert(List.of(
                            anna().toldBy(entry("created")).user(),
                            ben().toldBy(entry("created")).user()));
        });
    }

    private static void edited(Storage storage, String name) {
        User read = stored(storage, anna());
        write(storage, work -> {
            long version = read.revision().version() + 1;
            work.audit().add(told(name, Changes.of(List.of(delta(anna(), version)))));
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
                        work.audit().add(told("operation", Changes.of(List.of())));
                        work.users().insert(List.of(anna().user()));
                        return "done";
                    },
                    work -> {
                        race.meet();
                        work.audit().add(told("operation", Changes.of(List.of())));
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
                        work.audit().add(told("operation", Changes.of(List.of())));
                        added.countDown();
                        race.meet();
                        throw new IllegalStateException("on purpose");
                    },
                    added,
                    work -> {
                        race.meet();
                        work.audit().add(told("operation", Changes.of(List.of())));
                        return "done";
                    });
            assertThat(outcomes.get(0)).isInstanceOf(IllegalStateException.class);
            assertThat(outcomes.get(1)).isEqualTo("done");
            assertThat(find(storage, "operation")).isPresent();
        }
    }
}
