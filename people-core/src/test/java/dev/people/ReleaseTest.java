package dev.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.FieldDelta;
import dev.people.change.Activation;
import dev.people.contract.TableRecords;
import dev.people.id.EntryId;
import dev.people.id.Ids;
import dev.people.id.RunId;
import dev.people.id.TimeOrderedIds;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.notice.OutboxCounts;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.storage.Storage;
import dev.people.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Notices of a run that were held leave when somebody says so. */
class ReleaseTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs people = People.on(storage).build().as(Actor.system("test"));

    private RunId imported(String... names) {
        StringBuilder rows = new StringBuilder("username,first_name,last_name,email");
        List.of(names).forEach(name -> rows.append('\n').append(name + ",A,B," + name + "@example.org"));
        Plan plan = people.imports()
                .plan(TableRecords.lines(rows.toString().split("\n", -1)), ImportOptions.addAndUpdate());
        return people.plans().apply(plan, ApplyOptions.defaults()).run();
    }

    private OutboxCounts waiting() {
        return storage.read(work -> work.outbox().counts());
    }

    private Optional<AuditEntry> audit(EntryId id) {
        return storage.read(work -> work.audit().find(id));
    }

    @Test
    void letsThoseOfTheRunLeaveAndNoOthers() {
        RunId first = imported("anna", "ben");
        imported("cleo");
        assertThat(people.plans().release(first)).isEqualTo(2);
        assertThat(waiting()).isEqualTo(new OutboxCounts(1, 2, 0));
        assertThat(people.plans().release(first))
                .as("nothing is left to release")
                .isZero();
    }

    @Test
    void aPlanAndItsResultSayHowManyMessagesThereAre() {
        TableRecords two = TableRecords.lines(
                "username,first_name,last_name,email", "anna,A,B,anna@example.org", "ben,A,B,ben@example.org", "x,,,");
        Plan plan = people.imports().plan(two, ImportOptions.addAndUpdate());
        assertThat(plan.messages()).isEqualTo(2);
        ApplyResult held = people.plans().apply(plan, ApplyOptions.defaults());
        assertThat(held.held()).isEqualTo(2);
        people.plans().release(held.run());
        assertThat(people.plans().resume(held.run(), ApplyOptions.defaults()).held())
                .isZero();
        ImportOptions quiet = ImportOptions.addAndUpdate().activate(Activation.NONE);
        assertThat(people.imports().plan(two, quiet).messages()).isZero();
    }

    @Test
    void isRefusedForARunThatIsNotThere() {
        assertThatThrownBy(() -> people.plans().release(new RunId(new UUID(1, 2))))
                .hasMessageContaining("RUN_NOT_FOUND");
    }

    @Test
    void isForWhoMayImport() {
        RunId run = imported("anna");
        UserId anna = people.users().find(Username.of("anna")).orElseThrow().id();
        PeopleAs nobody = People.on(storage).build().as(Actor.user(anna));
        assertThatThrownBy(() -> nobody.plans().release(run)).hasMessageContaining("NOT_PERMITTED");
        assertThat(waiting().held()).isEqualTo(1);
    }

    @Test
    void isInTheAuditLogOnce() {
        RunId run = imported("anna", "ben");
        PeopleAs releasing = People.on(storage)
                .clock(() -> NOON)
                .random(new SplittableRandom(7))
                .build()
                .as(Actor.system("mail"));
        releasing.plans().release(run);
        releasing.plans().release(run);
        Ids ids = new TimeOrderedIds(() -> NOON, new SplittableRandom(7));
        AuditEntry told = audit(new EntryId(ids.next())).orElseThrow();
        assertThat(told.kind()).isEqualTo(AuditKind.NOTICES_RELEASED);
        assertThat(told.actor()).isEqualTo(Actor.system("mail"));
        assertThat(told.run()).contains(run);
        assertThat(told.changes().details()).containsExactly(new FieldDelta("notices.released", "", "2"));
        assertThat(audit(new EntryId(ids.next()))).isEmpty();
    }
}
