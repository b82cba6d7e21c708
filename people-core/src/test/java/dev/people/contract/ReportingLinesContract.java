package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.list;
import static dev.people.contract.Transactions.stored;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.celine;
import static dev.people.contract.UserFixture.idOf;
import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.FieldDelta;
import dev.people.change.Decision;
import dev.people.change.UserChange;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.OperationId;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.organization.ReportingLine;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of changes of manager, one at a time and many at once, on every storage. */
public class ReportingLinesContract extends TestedStorage {
    private static final UserId ANNA = idOf("anna");
    private static final UserId BEN = idOf("ben");
    private static final UserId CELINE = idOf("c\u00e9line");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int ROUNDS = 5;
    private static final int CHUNK = 1_000;

    private static PeopleAs people(Storage storage) {
        return People.on(storage).clock(() -> NOON).build().as(Actor.system("test"));
    }

    private static PeopleAs annaBenAndCeline(Storage storage) {
        insert(storage, anna(), ben(), celine());
        return people(storage);
    }

    private static List<ReportingLine> lines(Storage storage) {
        return list(storage, work -> work.reportingLines().page(Optional.empty(), CHUNK * 2));
    }

    private static Finding refusal(Runnable change) {
        List<Finding> findings =
                catchThrowableOfType(RejectedException.class, change::run).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static UserChange.AssignManager assign(UserId report, UserId manager) {
        return new UserChange.AssignManager(report, Optional.of(manager));
    }

    @Test
    @Feature({"F186", "F187"})
    void aChangeOfManagerIsWrittenWithItsAuditEntryAndVersion() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            User anna = people.users().assignManager(ANNA, BEN);
            assertThat(anna.revision().version()).isEqualTo(1);
            people.users().assignManager(ANNA, CELINE);
            people.users().removeManager(ANNA);
            assertThat(lines(storage)).isEmpty();
            assertThat(people.users().history(ANNA, 10))
                    .extracting(entry -> entry.changes().users().get(0).fields().get(0))
                    .containsExactly(
                            new FieldDelta("manager", "c\u00e9line", ""),
                            new FieldDelta("manager", "ben", "c\u00e9line"),
                            new FieldDelta("manager", "", "ben"));
            assertThat(people.users().history(ANNA, 10))
                    .extracting(AuditEntry::kind)
                    .containsOnly(AuditKind.MANAGER_CHANGED);
            assertThat(stored(storage, ben()).revision().version()).isZero();
        }
    }

    @Test
    void theSameManagerAgainChangesNothing() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            people.users().assignManager(ANNA, BEN);
            people.users().assignManager(ANNA, BEN);
            people.users().removeManager(BEN);
            assertThat(stored(storage, anna()).revision().version()).isEqualTo(1);
            assertThat(stored(storage, ben()).revision().version()).isZero();
        }
    }

    @Test
    void theSameOperationTwiceIsCarriedOutOnce() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            OperationId operation = new OperationId(UserFixture.uuid("once"));
            people.users().apply(operation, assign(ANNA, BEN), "first");
            people.users().assignManager(ANNA, CELINE);
            people.users().apply(operation, assign(ANNA, BEN), "again");
            assertThat(lines(storage)).containsExactly(ReportingLine.of(ANNA, CELINE));
        }
    }

    @Test
    void nobodyReportsToThemselvesDirectlyOrByWayOfOthers() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            people.users().assignManager(ANNA, BEN);
            people.users().assignManager(BEN, CELINE);
            Finding far = refusal(() -> people.users().assignManager(CELINE, ANNA));
            assertThat(far.code()).isEqualTo(FindingCode.MANAGER_CYCLE);
            assertThat(far.parameters()).containsEntry("path", "c\u00e9line \u2192 anna \u2192 ben \u2192 c\u00e9line");
            Finding near = refusal(() -> people.users().assignManager(CELINE, CELINE));
            assertThat(near.parameters()).containsEntry("path", "c\u00e9line \u2192 c\u00e9line");
            assertThat(lines(storage)).hasSize(2);
            assertThat(stored(storage, celine())).isEqualTo(celine().user());
        }
    }

    @Test
    void aManagerMustExistAndNotBeDeleted() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben().deleted());
            PeopleAs people = people(storage);
            assertThat(refusal(() -> people.users().assignManager(ANNA, BEN)).code())
                    .isEqualTo(FindingCode.MANAGER_UNKNOWN);
            assertThat(refusal(() -> people.users().assignManager(ANNA, CELINE)).code())
                    .isEqualTo(FindingCode.MANAGER_UNKNOWN);
            assertThat(refusal(() -> people.users().assignManager(BEN, ANNA)).code())
                    .isEqualTo(FindingCode.USER_NOT_FOUND);
        }
    }

    @Test
    void aBlockedManagerIsAllowedWithAWarningAndKeepsTheirReports() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben().blockedFor(BlockReason.OTHER), celine());
            PeopleAs people = people(storage);
            Decision decision = people.users().check(assign(ANNA, BEN));
            assertThat(decision.findings()).extracting(Finding::code).containsExactly(FindingCode.MANAGER_BLOCKED);
            people.users().assignManager(ANNA, BEN);
            people.users().assignManager(CELINE, ANNA);
            people.users().block(ANNA, BlockReason.OTHER, "");
            assertThat(lines(storage))
                    .containsExactlyInAnyOrder(ReportingLine.of(ANNA, BEN), ReportingLine.of(CELINE, ANNA));
        }
    }

    @Test
    void aDeletedManagerKeepsTheirReportsWhoAreNotShownToHaveOne() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            people.users().assignManager(ANNA, BEN);
            people.users().assignManager(BEN, CELINE);
            people.users().delete(BEN, "left");
            assertThat(lines(storage)).hasSize(2);
            assertThat(people.orgChart().managerOf(ANNA)).isEmpty();
            assertThat(people.orgChart().directReports(CELINE, 10)).isEmpty();
            people.users().assignManager(ANNA, CELINE);
            assertThat(people.orgChart().chainOf(ANNA)).hasSize(1);
        }
    }

    @Test
    void aLineThatHasNotBegunCountsForCyclesAndOneThatHasEndedDoesNot() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            ReportingLine future = new ReportingLine(BEN, ANNA, Optional.of(NOON.plus(DAY)), Optional.empty());
            ReportingLine ended = new ReportingLine(CELINE, ANNA, Optional.empty(), Optional.of(NOON));
            write(storage, work -> work.reportingLines().put(List.of(future, ended)));
            assertThat(refusal(() -> people.users().assignManager(ANNA, BEN)).code())
                    .isEqualTo(FindingCode.MANAGER_CYCLE);
            people.users().assignManager(ANNA, CELINE);
            assertThat(people.orgChart().managerOf(BEN)).isEmpty();
            assertThat(people.orgChart().chainOf(ANNA)).hasSize(1);
        }
    }

    @Test
    void aChangeTakesThePlaceOfADatedLineWhoseDatesAreTold() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            ReportingLine future = new ReportingLine(
                    ANNA, BEN, Optional.of(NOON.plus(DAY)), Optional.of(NOON.plus(DAY.multipliedBy(2))));
            write(storage, work -> work.reportingLines().put(List.of(future)));
            people.users().assignManager(ANNA, BEN);
            assertThat(lines(storage)).containsExactly(ReportingLine.of(ANNA, BEN));
            FieldDelta field = people.users()
                    .history(ANNA, 1)
                    .get(0)
                    .changes()
                    .users()
                    .get(0)
                    .fields()
                    .get(0);
            assertThat(field.before())
                    .isEqualTo("ben from 2026-01-03T12:00:00.123456Z until 2026-01-04T12:00:00.123456Z");
            assertThat(field.after()).isEqualTo("ben");
        }
    }

    @Test
    void exactlyOneOfTwoWhoWouldEachCloseHalfOfACycleWins() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            for (int round = 0; round < ROUNDS; round++) {
                List<Object> outcomes = Race.both(
                        () -> people.users().assignManager(ANNA, BEN).id(),
                        () -> people.users().assignManager(BEN, ANNA).id());
                assertThat(outcomes).filteredOn(UserId.class::isInstance).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(RejectedException.class::isInstance)
                        .hasSize(1)
                        .first()
                        .extracting(thrown ->
                                ((RejectedException) thrown).findings().get(0).code())
                        .isEqualTo(FindingCode.MANAGER_CYCLE);
                assertThat(lines(storage)).hasSize(1);
                people.users().removeManager(lines(storage).get(0).report());
            }
        }
    }

    private static Plan plan(PeopleAs people, List<String> rows) {
        List<String> table = new ArrayList<>(List.of("username,manager"));
        table.addAll(rows);
        return people.imports().plan(TableRecords.lines(table.toArray(String[]::new)), ImportOptions.addAndUpdate());
    }

    private static ApplyResult apply(PeopleAs people, Plan plan) {
        return people.plans().apply(plan, ApplyOptions.defaults());
    }

    private static RowOutcome stale(long row, FindingCode why) {
        return new RowOutcome(row, RowResult.MANAGER_STALE, Optional.of(why));
    }

    @Test
    void manyAtOnceAreJudgedOneAfterTheOther() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben(), celine(), named("dora"));
            PeopleAs people = people(storage);
            people.users().assignManager(BEN, ANNA);
            Plan plan = plan(people, List.of("ben,c\u00e9line", "anna,ben", "dora,anna"));
            people.users().assignManager(CELINE, ANNA);
            people.users().delete(idOf("dora"), "gone");
            ApplyResult result = apply(people, plan);
            assertThat(result.surprises())
                    .filteredOn(outcome -> outcome.result().equals(RowResult.MANAGER_STALE))
                    .containsExactlyInAnyOrder(stale(3, FindingCode.MANAGER_CYCLE), stale(4, FindingCode.STALE_ROW));
            assertThat(lines(storage))
                    .containsExactlyInAnyOrder(ReportingLine.of(BEN, CELINE), ReportingLine.of(CELINE, ANNA));
        }
    }

    @Test
    void manyAtOnceAreOneEntry() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            people.users().assignManager(BEN, ANNA);
            ApplyResult result = apply(people, plan(people, List.of("ben,c\u00e9line", "anna,c\u00e9line")));
            assertThat(result.applied().of(RowResult.MANAGER_SET)).isEqualTo(2);
            assertThat(lines(storage))
                    .containsExactlyInAnyOrder(ReportingLine.of(BEN, CELINE), ReportingLine.of(ANNA, CELINE));
            AuditEntry entry = people.users().history(ANNA, 1).get(0);
            assertThat(entry.run()).contains(result.run());
            assertThat(people.users().history(BEN, 5))
                    .hasSize(2)
                    .first()
                    .extracting(AuditEntry::id)
                    .isEqualTo(entry.id());
        }
    }

    @Test
    void aLineThatChangedSinceThePlanIsStale() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            Plan plan = plan(people, List.of("anna,c\u00e9line", "ben,c\u00e9line"));
            people.users().assignManager(ANNA, BEN);
            assertThat(apply(people, plan).surprises())
                    .filteredOn(outcome -> outcome.result().equals(RowResult.MANAGER_STALE))
                    .containsExactly(stale(2, FindingCode.STALE_ROW));
            assertThat(lines(storage))
                    .containsExactlyInAnyOrder(ReportingLine.of(ANNA, BEN), ReportingLine.of(BEN, CELINE));
            assertThat(stored(storage, anna()).revision().version()).isEqualTo(1);
        }
    }

    @Test
    void aWholeChunkUnderADeepTreeIsWritten() {
        try (Storage storage = storage()) {
            write(storage, work -> {
                work.users()
                        .insert(IntStream.rangeClosed(0, CHUNK)
                                .mapToObj(i -> named("p" + i).user())
                                .toList());
                work.reportingLines()
                        .put(IntStream.range(0, 50)
                                .mapToObj(i -> ReportingLine.of(idOf("p" + i), idOf("p" + (i + 1))))
                                .toList());
            });
            PeopleAs people = people(storage);
            List<String> rows = IntStream.rangeClosed(51, CHUNK)
                    .mapToObj(i -> "p" + i + ",p0")
                    .toList();
            assertThat(apply(people, plan(people, rows)).applied().of(RowResult.MANAGER_SET))
                    .isEqualTo(CHUNK - 50);
            assertThat(lines(storage)).hasSize(CHUNK);
            assertThat(people(storage).orgChart().chainOf(idOf("p" + CHUNK))).hasSize(51);
            assertThat(refusal(() -> people(storage).users().assignManager(idOf("p50"), idOf("p99")))
                            .parameters()
                            .get("path"))
                    .isEqualTo("p50 \u2192 p99 \u2192 p0 \u2192 47 more \u2192 p48 \u2192 p49 \u2192 p50");
        }
    }
}
