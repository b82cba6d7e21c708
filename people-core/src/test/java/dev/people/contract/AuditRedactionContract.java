package dev.people.contract;

import static dev.people.contract.Transactions.list;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditEntry.Changes;
import dev.people.audit.AuditKind;
import dev.people.audit.AuditQuery;
import dev.people.audit.AuditSubject;
import dev.people.audit.Caller;
import dev.people.audit.FieldDelta;
import dev.people.audit.SubjectDelta;
import dev.people.id.EntryId;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of an audit entry when a person in it is erased. */
public class AuditRedactionContract extends TestedStorage {
    private static final AuditSubject ANNA = AuditSubject.user(anna().user().id());
    private static final AuditSubject BEN = AuditSubject.user(ben().user().id());

    private static SubjectDelta delta(UserFixture user) {
        String city = "Secretive " + user.user().username();
        return SubjectDelta.user(user.user().id(), 3, List.of(new FieldDelta("city", city, "Bern")));
    }

    private static AuditEntry told(String name, List<SubjectDelta> subjects) {
        return new AuditEntry(
                entry(name),
                AuditKind.USER_EDITED,
                Caller.of(Actor.system("contract")),
                NOON,
                "because of Anna",
                Optional.empty(),
                Changes.of(subjects));
    }

    private static AuditEntry find(Storage storage, String name) {
        return storage.<AuditEntry>read(work -> work.audit().find(entry(name)).orElseThrow());
    }

    private static void redact(Storage storage, AuditSubject subject, String... names) {
        List<EntryId> ids = List.of(names).stream().map(UserFixture::entry).toList();
        write(storage, work -> work.audit().redact(subject, Set.copyOf(ids)));
    }

    @Test
    void anEntryOfAThousandPeopleTellsTheSameOfTheOtherNineHundredNinetyNine() {
        try (Storage storage = storage()) {
            List<SubjectDelta> many = new ArrayList<>();
            for (int i = 0; i < 999; i++) {
                many.add(delta(UserFixture.named("user" + i)));
            }
            many.add(500, delta(anna()));
            write(storage, work -> work.audit().add(told("many", many)));
            redact(storage, ANNA, "many");
            AuditEntry left = find(storage, "many");
            List<SubjectDelta> expected = new ArrayList<>(many);
            expected.set(500, delta(anna()).redacted());
            assertThat(left).isEqualTo(told("many", expected));
            assertThat(left.changes().subjects().get(500).isRedacted()).isTrue();
            assertThat(left.changes().subjects().get(500).fields()).containsExactly(new FieldDelta("city", "", ""));
            AuditSubject other = many.get(3).subject();
            assertThat(list(storage, work -> work.audit().page(AuditQuery.of(other, 5))))
                    .containsExactly(told("many", List.of(many.get(3))));
        }
    }

    @Test
    void theHistoryStillShowsThatSomethingWasThere() {
        try (Storage storage = storage()) {
            write(storage, work -> work.audit().add(told("both", List.of(delta(anna()), delta(ben())))));
            write(storage, work -> work.audit().add(told("alone", List.of(delta(anna())))));
            redact(storage, ANNA, "both", "alone");
            List<AuditEntry> history = list(storage, work -> work.audit().page(AuditQuery.of(ANNA, 5)));
            assertThat(history).extracting(AuditEntry::id).containsExactlyInAnyOrder(entry("both"), entry("alone"));
            assertThat(history)
                    .allMatch(some -> some.changes().subjects().get(0).isRedacted());
        }
    }

    @Test
    void theReasonStaysAsLongAsTheEntryTellsOfSomebodyElse() {
        try (Storage storage = storage()) {
            write(storage, work -> work.audit().add(told("both", List.of(delta(anna()), delta(ben())))));
            redact(storage, ANNA, "both");
            assertThat(find(storage, "both").reason()).isEqualTo("because of Anna");
            redact(storage, BEN, "both");
            assertThat(find(storage, "both").reason()).isEmpty();
        }
    }

    @Test
    void entriesThatSayNothingOfTheSubjectAndThoseThatAreNotThereStay() {
        try (Storage storage = storage()) {
            AuditEntry ofBen = told("of ben", List.of(delta(ben())));
            write(storage, work -> work.audit().add(ofBen));
            redact(storage, ANNA, "of ben", "nowhere");
            assertThat(find(storage, "of ben")).isEqualTo(ofBen);
            redact(storage, ANNA);
        }
    }

    @Test
    void whatIsRedactedTwiceIsAsIfItWereOnce() {
        try (Storage storage = storage()) {
            write(storage, work -> work.audit().add(told("both", List.of(delta(anna()), delta(ben())))));
            redact(storage, ANNA, "both");
            AuditEntry once = find(storage, "both");
            redact(storage, ANNA, "both");
            assertThat(find(storage, "both")).isEqualTo(once);
        }
    }

    @Test
    void twoWhoRedactTheSameEntryAtTheSameTimeTakeBothPeopleOut() {
        try (Storage storage = storage()) {
            write(storage, work -> work.audit().add(told("both", List.of(delta(anna()), delta(ben())))));
            Race race = Race.on(storage);
            List<Object> outcomes = race.between(
                    work -> {
                        race.meet();
                        work.audit().redact(ANNA, Set.of(entry("both")));
                        return "done";
                    },
                    work -> {
                        race.meet();
                        work.audit().redact(BEN, Set.of(entry("both")));
                        return "done";
                    });
            assertThat(outcomes).containsExactly("done", "done");
            assertThat(find(storage, "both").changes().subjects()).hasSize(2).allMatch(SubjectDelta::isRedacted);
        }
    }

    @Test
    void anEntryIsRedactedAlsoInTheTransactionThatAddsIt() {
        try (Storage storage = storage()) {
            write(storage, work -> {
                work.audit().add(told("both", List.of(delta(anna()), delta(ben()))));
                work.audit().redact(ANNA, Set.of(entry("both")));
            });
            assertThat(find(storage, "both"))
                    .isEqualTo(told("both", List.of(delta(anna()).redacted(), delta(ben()))));
        }
    }
}
