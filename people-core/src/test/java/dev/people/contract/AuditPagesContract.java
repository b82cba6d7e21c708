package dev.people.contract;

import static dev.people.contract.Transactions.list;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.entry;
import static dev.people.contract.UserFixture.uuid;
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
import dev.people.id.RunId;
import dev.people.license.PoolName;
import dev.people.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What pages of audit entries have in them. */
public class AuditPagesContract extends TestedStorage {
    private static final AuditSubject ANNA = AuditSubject.user(anna().user().id());
    private static final AuditSubject BEN = AuditSubject.user(ben().user().id());
    private static final AuditSubject POOL = AuditSubject.pool(PoolName.PRIMARY);
    private static final Actor NIGHTLY = Actor.system("nightly");
    private static final RunId RUN = new RunId(uuid("run"));

    private static SubjectDelta delta(UserFixture user, long version) {
        return SubjectDelta.user(user.user().id(), version, List.of(new FieldDelta("city", "Lund", "Bern")));
    }

    private static AuditEntry told(String name, Instant at, SubjectDelta... subjects) {
        return new AuditEntry(
                entry(name),
                AuditKind.USER_EDITED,
                Caller.of(Actor.system("contract")),
                at,
                "because",
                Optional.empty(),
                Changes.of(List.of(subjects)));
    }

    private static AuditEntry by(Caller caller, AuditEntry entry) {
        return new AuditEntry(
                entry.id(), entry.kind(), caller, entry.at(), entry.reason(), entry.run(), entry.changes());
    }

    private static AuditEntry of(RunId run, AuditKind kind, AuditEntry entry) {
        return new AuditEntry(
                entry.id(), kind, entry.by(), entry.at(), entry.reason(), Optional.of(run), entry.changes());
    }

    private static void add(Storage storage, AuditEntry... entries) {
        for (AuditEntry entry : entries) {
            write(storage, work -> work.audit().add(entry));
        }
    }

    private static List<EntryId> found(Storage storage, AuditQuery query) {
        return list(storage, work -> work.audit().page(query)).stream()
                .map(AuditEntry::id)
                .toList();
    }

    @Test
    void aHistoryIsInTheOrderOfVersionsAlsoWhereAClockWentBack() {
        try (Storage storage = storage()) {
            add(
                    storage,
                    told("created", NOON, delta(anna(), 0)),
                    told("first", NOON.minusSeconds(3), delta(anna(), 1)),
                    told("second", NOON, delta(anna(), 2), delta(ben(), 7)),
                    told("of ben", NOON.plusSeconds(9), delta(ben(), 8)));
            assertThat(found(storage, AuditQuery.of(ANNA, 10)))
                    .containsExactly(entry("second"), entry("first"), entry("created"));
            assertThat(found(storage, AuditQuery.of(BEN, 10))).containsExactly(entry("of ben"), entry("second"));
            assertThat(found(storage, AuditQuery.of(POOL, 10))).isEmpty();
        }
    }

    @Test
    void anEntryIsCutToTheSubjectThatIsAskedForAndIsWholeOtherwise() {
        try (Storage storage = storage()) {
            SubjectDelta pool = SubjectDelta.of(POOL, new FieldDelta("limit", "", "7"));
            AuditEntry both = told("both", NOON, delta(anna(), 1), pool);
            add(storage, both);
            assertThat(list(storage, work -> work.audit().page(AuditQuery.of(POOL, 10))))
                    .containsExactly(told("both", NOON, pool));
            assertThat(list(storage, work -> work.audit().page(AuditQuery.all(10))))
                    .containsExactly(both);
        }
    }

    @Test
    void theNewestOfAllAreThoseOfTheLatestInstants() {
        try (Storage storage = storage()) {
            add(
                    storage,
                    told("middle", NOON, delta(anna(), 5)),
                    told("late", NOON.plusNanos(1_000), delta(anna(), 4)),
                    told("early", NOON.minusNanos(1_000), delta(ben(), 9)));
            assertThat(found(storage, AuditQuery.all(10)))
                    .containsExactly(entry("late"), entry("middle"), entry("early"));
            assertThat(found(storage, AuditQuery.all(2))).containsExactly(entry("late"), entry("middle"));
        }
    }

    @Test
    void everyConditionLeavesOutTheOthers() {
        try (Storage storage = storage()) {
            add(
                    storage,
                    told("plain", NOON, delta(anna(), 1)),
                    by(
                            new Caller(
                                    NIGHTLY, Optional.of(Actor.user(ben().user().id())), Optional.of("job-7")),
                            told("nightly", NOON.plusSeconds(1), delta(anna(), 2))),
                    of(RUN, AuditKind.USER_BLOCKED, told("run", NOON.plusSeconds(2), delta(anna(), 3))));
            for (AuditQuery query : List.of(AuditQuery.all(10), AuditQuery.of(ANNA, 10))) {
                assertThat(found(storage, query.by(NIGHTLY))).containsExactly(entry("nightly"));
                assertThat(found(storage, query.by(Actor.user(ben().user().id()))))
                        .isEmpty();
                assertThat(found(storage, query.correlatedBy("job-7"))).containsExactly(entry("nightly"));
                assertThat(found(storage, query.correlatedBy("JOB-7"))).isEmpty();
                assertThat(found(storage, query.ofRun(RUN))).containsExactly(entry("run"));
                assertThat(found(storage, query.ofKinds(AuditKind.USER_BLOCKED, AuditKind.USER_DELETED)))
                        .containsExactly(entry("run"));
                assertThat(found(storage, query.from(NOON.plusSeconds(1))))
                        .containsExactly(entry("run"), entry("nightly"));
                assertThat(found(storage, query.until(NOON.plusSeconds(1)))).containsExactly(entry("plain"));
                assertThat(found(storage, query.ofRun(RUN).by(NIGHTLY))).isEmpty();
            }
        }
    }

    @Test
    void aPersonIsFoundInAnEntryOfManyAlsoWithinItsTransaction() {
        try (Storage storage = storage()) {
            SubjectDelta[] many = IntStream.range(0, 1_000)
                    .mapToObj(i -> delta(UserFixture.named("user" + i), 0))
                    .toArray(SubjectDelta[]::new);
            AuditSubject one = many[721].subject();
            List<AuditEntry> found = storage.write(work -> {
                work.audit().add(told("many", NOON, many));
                return work.audit().page(AuditQuery.of(one, 10));
            });
            assertThat(found).containsExactly(told("many", NOON, many[721]));
            assertThat(list(storage, work -> work.audit().page(AuditQuery.of(one, 10))))
                    .isEqualTo(found);
        }
    }

    @Test
    void anEntryThatTellsTwiceOfASubjectIsOnePlaceOfItsHistory() {
        try (Storage storage = storage()) {
            AuditEntry twice = told("twice", NOON, delta(anna(), 3), delta(ben(), 1), delta(anna(), 4));
            add(storage, told("before", NOON, delta(anna(), 2)), twice);
            assertThat(list(storage, work -> work.audit().page(AuditQuery.of(ANNA, 10))))
                    .containsExactly(
                            told("twice", NOON, delta(anna(), 3), delta(anna(), 4)),
                            told("before", NOON, delta(anna(), 2)));
        }
    }

    @Test
    void aPageGoesOnBehindACursorWhateverIsAddedMeanwhile() {
        try (Storage storage = storage()) {
            for (int i = 0; i < 7; i++) {
                add(storage, told("e" + i, NOON, delta(anna(), i)));
            }
            AuditQuery query = AuditQuery.of(ANNA, 3);
            List<AuditEntry> first = list(storage, work -> work.audit().page(query));
            add(storage, told("new", NOON, delta(anna(), 7)));
            AuditQuery next = query.after(query.placeOf(first.get(2)));
            assertThat(found(storage, next)).containsExactly(entry("e3"), entry("e2"), entry("e1"));
        }
    }
}
