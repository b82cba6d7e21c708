package dev.people.contract;

import static dev.people.contract.UserFixture.NOON;

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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Audit entries, and questions about them. Few of everything, so that many questions find something. */
public final class AuditArbitraries {
    private static final List<AuditSubject> SUBJECTS = List.of(
            AuditSubject.user(UserFixture.idOf("anna")),
            AuditSubject.user(UserFixture.idOf("ben")),
            AuditSubject.pool(PoolName.PRIMARY),
            new AuditSubject("group", "Primary"),
            new AuditSubject("group", "primary"));
    private static final List<Actor> ACTORS =
            List.of(Actor.system("console"), Actor.system("Console"), Actor.user(UserFixture.idOf("anna")));
    private static final List<RunId> RUNS =
            List.of(new RunId(UserFixture.uuid("run one")), new RunId(UserFixture.uuid("run two")));

    private AuditArbitraries() {}

    /** Logs of some entries, in the order in which they were added. */
    public static Arbitrary<List<AuditEntry>> logs() {
        return entries().list().uniqueElements(AuditEntry::id).ofMaxSize(12);
    }

    private static Arbitrary<AuditEntry> entries() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.of(AuditKind.USER_CREATED, AuditKind.USER_EDITED, AuditKind.LICENSE_LIMIT_SET),
                        callers(),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(RUNS).optional(),
                        deltas().list().ofMaxSize(3))
                .as((id, kind, by, micros, run, deltas) -> new AuditEntry(
                        id, kind, by, NOON.plusNanos(1_000L * micros), "because", run, Changes.of(deltas)));
    }

    /** Also those whose order is another one where their bits are taken for signed numbers. */
    private static Arbitrary<EntryId> ids() {
        return Arbitraries.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 0x0190_0000_0000_7000L)
                .tuple2()
                .map(halves -> new EntryId(new UUID(halves.get1(), halves.get2())));
    }

    private static Arbitrary<Caller> callers() {
        return Combinators.combine(
                        Arbitraries.of(ACTORS),
                        Arbitraries.of(ACTORS).optional(),
                        Arbitraries.of("a", "A", "b").optional())
                .as(Caller::new);
    }

    private static Arbitrary<SubjectDelta> deltas() {
        return Combinators.combine(Arbitraries.of(SUBJECTS), Arbitraries.longs().between(0, 3))
                .as((subject, version) -> new SubjectDelta(
                        subject,
                        subject.isUser() ? OptionalLong.of(version) : OptionalLong.empty(),
                        List.of(new FieldDelta("city", "", "Bern")),
                        false));
    }

    /** Questions. */
    public static Arbitrary<AuditQuery> queries() {
        return Combinators.combine(
                        Arbitraries.of(SUBJECTS).optional(0.6),
                        Arbitraries.of(ACTORS).optional(0.2),
                        Arbitraries.of(AuditKind.USER_CREATED, AuditKind.USER_EDITED)
                                .set()
                                .ofMaxSize(2)
                                .map(kinds -> kinds.size() == 1 ? kinds : Set.<AuditKind>of()),
                        periods(),
                        Arbitraries.of(RUNS).optional(0.2),
                        Arbitraries.of("a", "A", "c").optional(0.2),
                        Arbitraries.integers().between(1, 5))
                .as((subject, actor, kinds, period, run, correlation, limit) ->
                        new AuditQuery(subject, actor, kinds, period, run, correlation, Optional.empty(), limit));
    }

    private static Arbitrary<AuditQuery.Period> periods() {
        return Arbitraries.integers()
                .between(0, 4)
                .optional(0.3)
                .tuple2()
                .map(ends -> new AuditQuery.Period(
                        ends.get1().map(micros -> NOON.plusNanos(1_000L * micros)),
                        ends.get2().map(micros -> NOON.plusNanos(1_000L * micros))));
    }
}
