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
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.organization.ReportsQuery;
import dev.people.storage.Storage;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.Cursor;
import dev.people.user.NameHold;
import dev.people.user.UserSort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.organization.ReportingLineRepository} promises. */
public class ReportingLineRepositoryContract extends TestedStorage {
    private static final UserId ANNA = idOf("anna");
    private static final UserId BEN = idOf("ben");
    private static final UserId CELINE = idOf("c\u00e9line");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MANY = 10_000;

    private static ReportingLine dated(UserId report, UserId manager, Optional<Instant> from, Optional<Instant> until) {
        return new ReportingLine(report, manager, from, until);
    }

    private static void put(Storage storage, ReportingLine... lines) {
        write(storage, work -> work.reportingLines().put(List.of(lines)));
    }

    private static List<ReportingLine> of(Storage storage, UserId... reports) {
        return list(storage, work -> work.reportingLines().of(List.of(reports)));
    }

    private static List<ReportingLine> above(Storage storage, Instant at, UserId... reports) {
        return list(storage, work -> work.reportingLines().above(List.of(reports), at));
    }

    private static List<ReportingLine> reports(Storage storage, ReportsQuery query) {
        return list(storage, work -> work.reportingLines().reports(query));
    }

    private static Map<UserId, Long> counts(Storage storage, Instant at, UserId... managers) {
        return storage.read(work -> work.reportingLines().countReports(List.of(managers), at));
    }

    @Test
    void keepsALineWithBothDatesAndOneWithNone() {
        try (Storage storage = storage()) {
            ReportingLine whole = dated(ANNA, BEN, Optional.of(NOON), Optional.of(NOON.plusNanos(1_000)));
            ReportingLine bare = ReportingLine.of(BEN, CELINE);
            put(storage, whole, bare);
            assertThat(of(storage, ANNA)).containsExactly(whole);
            assertThat(of(storage, ANNA, BEN, CELINE)).containsExactlyInAnyOrder(whole, bare);
        }
    }

    @Test
    void knowsNothingOfWhoHasNoLine() {
        try (Storage storage = storage()) {
            put(storage, ReportingLine.of(ANNA, BEN));
            assertThat(of(storage, BEN)).isEmpty();
            assertThat(of(storage)).isEmpty();
            assertThat(above(storage, NOON, BEN)).isEmpty();
            assertThat(above(storage, NOON)).isEmpty();
            assertThat(reports(storage, ReportsQuery.of(CELINE, NOON, 10))).isEmpty();
            assertThat(counts(storage, NOON)).isEmpty();
        }
    }

    @Test
    void putsANewLineInThePlaceOfTheOldOne() {
        try (Storage storage = storage()) {
            put(storage, dated(ANNA, BEN, Optional.of(NOON), Optional.empty()), ReportingLine.of(BEN, CELINE));
            put(storage, ReportingLine.of(ANNA, CELINE));
            assertThat(of(storage, ANNA)).containsExactly(ReportingLine.of(ANNA, CELINE));
            assertThat(of(storage, BEN)).containsExactly(ReportingLine.of(BEN, CELINE));
        }
    }

    @Test
    void takesLinesAway() {
        try (Storage storage = storage()) {
            put(storage, ReportingLine.of(ANNA, CELINE), ReportingLine.of(BEN, CELINE));
            write(storage, work -> work.reportingLines().remove(List.of(ANNA, idOf("nobody"))));
            assertThat(of(storage, ANNA, BEN)).containsExactly(ReportingLine.of(BEN, CELINE));
            write(storage, work -> work.reportingLines().remove(List.of()));
            assertThat(of(storage, BEN)).hasSize(1);
        }
    }

    @Test
    void seesWithinATransactionWhatItWrote() {
        try (Storage storage = storage()) {
            put(storage, ReportingLine.of(ANNA, BEN));
            write(storage, work -> {
                work.reportingLines().put(List.of(ReportingLine.of(ANNA, CELINE)));
                assertThat(work.reportingLines().of(List.of(ANNA))).containsExactly(ReportingLine.of(ANNA, CELINE));
                work.reportingLines().remove(List.of(ANNA));
                assertThat(work.reportingLines().of(List.of(ANNA))).isEmpty();
                work.reportingLines().put(List.of(ReportingLine.of(ANNA, BEN)));
                assertThat(work.reportingLines().above(List.of(ANNA), NOON))
                        .containsExactly(ReportingLine.of(ANNA, BEN));
            });
        }
    }

    @Test
    void leavesNothingBehindInATransactionThatFails() {
        try (Storage storage = storage()) {
            put(storage, ReportingLine.of(ANNA, BEN));
            assertThat(catchThrowable(() -> write(storage, work -> {
                        work.reportingLines().put(List.of(ReportingLine.of(ANNA, CELINE)));
                        work.reportingLines().put(List.of(ReportingLine.of(BEN, CELINE)));
                        throw new IllegalStateException("on purpose");
                    })))
                    .hasMessage("on purpose");
            assertThat(of(storage, ANNA, BEN)).containsExactly(ReportingLine.of(ANNA, BEN));
            assertThat(above(storage, NOON, ANNA, BEN)).containsExactly(ReportingLine.of(ANNA, BEN));
        }
    }

    private static List<ReportingLine> chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> ReportingLine.of(idOf("p" + i), idOf("p" + (i + 1))))
                .toList();
    }

    @Test
    void findsAllManagersAboveManyPeople() {
        try (Storage storage = storage()) {
            List<ReportingLine> chain = chain(50);
            write(storage, work -> work.reportingLines().put(chain));
            assertThat(above(storage, NOON, idOf("p0"))).containsExactlyInAnyOrderElementsOf(chain);
            assertThat(above(storage, NOON, idOf("p40"), idOf("p30"), idOf("nobody")))
                    .containsExactlyInAnyOrderElementsOf(chain.subList(30, 50));
        }
    }

    @Test
    void followsLinesThatHaveNotBegunAndNoneThatHasEnded() {
        try (Storage storage = storage()) {
            ReportingLine future = dated(ANNA, BEN, Optional.of(NOON.plus(DAY)), Optional.empty());
            ReportingLine ended = dated(BEN, CELINE, Optional.empty(), Optional.of(NOON));
            put(storage, future, ended);
            assertThat(above(storage, NOON, ANNA, BEN)).containsExactly(future);
            assertThat(above(storage, NOON.minusNanos(1_000), ANNA)).containsExactlyInAnyOrder(future, ended);
        }
    }

    @Test
    void comesToAnEndWhereLinesGoRound() {
        try (Storage storage = storage()) {
            put(storage, ReportingLine.of(ANNA, BEN), ReportingLine.of(BEN, ANNA));
            assertThat(above(storage, NOON, ANNA)).hasSize(2);
        }
    }

    @Test
    void judgesDatesWhenReportsAreRead() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben(), celine());
            put(
                    storage,
                    dated(ANNA, CELINE, Optional.of(NOON), Optional.of(NOON.plus(DAY))),
                    ReportingLine.of(BEN, CELINE));
            assertThat(counts(storage, NOON.minusNanos(1_000), CELINE)).containsExactly(Map.entry(CELINE, 1L));
            assertThat(counts(storage, NOON, CELINE, ANNA)).containsExactly(Map.entry(CELINE, 2L));
            assertThat(counts(storage, NOON.plus(DAY), CELINE)).containsExactly(Map.entry(CELINE, 1L));
            assertThat(reports(storage, ReportsQuery.of(CELINE, NOON.plus(DAY), 10)))
                    .containsExactly(ReportingLine.of(BEN, CELINE));
            assertThat(reports(storage, ReportsQuery.of(CELINE, NOON, 10))).hasSize(2);
        }
    }

    @Test
    void keepsTheLinesOfTheBlockedAndShowsNoDeletedReports() {
        try (Storage storage = storage()) {
            insert(storage, anna().deleted(), ben().blockedFor(BlockReason.OTHER), celine());
            put(storage, ReportingLine.of(ANNA, CELINE), ReportingLine.of(BEN, CELINE));
            assertThat(reports(storage, ReportsQuery.of(CELINE, NOON, 10)))
                    .containsExactly(ReportingLine.of(BEN, CELINE));
            assertThat(counts(storage, NOON, CELINE)).containsExactly(Map.entry(CELINE, 1L));
            assertThat(of(storage, ANNA)).containsExactly(ReportingLine.of(ANNA, CELINE));
        }
    }

    private static void insertMany(Storage storage) {
        write(storage, work -> {
            List<ReportingLine> lines = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                lines.add(ReportingLine.of(idOf("many" + i), ANNA));
            }
            work.users()
                    .insert(IntStream.range(0, MANY)
                            .mapToObj(i -> named("many" + i).user())
                            .toList());
            work.reportingLines().put(lines);
        });
    }

    private static void assertEachOnce(Collection<UserId> found) {
        assertThat(found).hasSize(MANY);
        assertThat(new HashSet<>(found)).hasSize(MANY);
    }

    @Test
    void showsTenThousandReportsPageByPageAndAllLinesLikewise() {
        try (Storage storage = storage()) {
            insertMany(storage);
            ReportsQuery query = ReportsQuery.of(ANNA, NOON, 999);
            List<UserId> reports = new ArrayList<>();
            for (List<ReportingLine> page = reports(storage, query); !page.isEmpty(); page = reports(storage, query)) {
                page.forEach(line -> reports.add(line.report()));
                query = query.after(behind(storage, reports.get(reports.size() - 1)));
            }
            assertEachOnce(reports);
            assertThat(reports(storage, query.after(new Cursor(UserSort.Key.USERNAME, "zzz", ANNA))))
                    .isEmpty();
            assertThat(counts(storage, NOON, ANNA)).containsExactly(Map.entry(ANNA, (long) MANY));
            assertEachOnce(all(storage));
        }
    }

    private static Cursor behind(Storage storage, UserId last) {
        return Cursor.behind(storage.read(work -> work.users().find(last)).orElseThrow());
    }

    @Test
    void goesOnBehindAReportWhoseUsernameIsFreeByNow() {
        try (Storage storage = storage()) {
            write(storage, work -> {
                work.users()
                        .insert(List.of(
                                named("a").user(), named("b").user(), named("c").user()));
                work.users().insert(List.of(named("boss").user()));
                work.reportingLines()
                        .put(List.of(
                                ReportingLine.of(idOf("a"), idOf("boss")),
                                ReportingLine.of(idOf("b"), idOf("boss")),
                                ReportingLine.of(idOf("c"), idOf("boss"))));
            });
            Cursor saved = Cursor.behind(named("b").user());
            AccountState.Deleted freed = new AccountState.Deleted(NOON, NameHold.FREE);
            write(storage, work -> work.users()
                    .update(List.of(named("b").in(freed).user())));
            assertThat(reports(storage, ReportsQuery.of(idOf("boss"), NOON, 10).after(saved)))
                    .containsExactly(ReportingLine.of(idOf("c"), idOf("boss")));
        }
    }

    private static List<UserId> all(Storage storage) {
        List<UserId> reports = new ArrayList<>();
        Optional<UserId> after = Optional.empty();
        while (true) {
            Optional<UserId> last = after;
            List<ReportingLine> page =
                    list(storage, work -> work.reportingLines().page(last, 999));
            if (page.isEmpty()) {
                return reports;
            }
            page.forEach(line -> reports.add(line.report()));
            after = Optional.of(reports.get(reports.size() - 1));
        }
    }

    @Test
    void findsAThousandLinesAtOnceAndMore() {
        try (Storage storage = storage()) {
            List<UserId> everybody =
                    IntStream.range(0, 2_500).mapToObj(i -> idOf("p" + i)).toList();
            List<ReportingLine> lines =
                    everybody.stream().map(id -> ReportingLine.of(id, ANNA)).toList();
            write(storage, work -> work.reportingLines().put(lines));
            assertThat(list(storage, work -> work.reportingLines().of(everybody)))
                    .hasSize(2_500);
            assertThat(list(storage, work -> work.reportingLines().above(everybody, NOON)))
                    .hasSize(2_500);
            write(storage, work -> work.reportingLines().remove(everybody));
            assertThat(list(storage, work -> work.reportingLines().page(Optional.empty(), 10)))
                    .isEmpty();
        }
    }

    @Test
    void raisesNoVersionByItself() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben());
            put(storage, ReportingLine.of(ANNA, BEN));
            assertThat(stored(storage, anna())).isEqualTo(anna().user());
        }
    }

    @Test
    void keepsOneOfTwoLinesThatArePutAtTheSameTime() {
        try (Storage storage = storage()) {
            Race race = Race.on(storage);
            assertThat(race.between(
                            work -> {
                                race.meet();
                                work.reportingLines().put(List.of(ReportingLine.of(ANNA, BEN)));
                                return "put";
                            },
                            work -> {
                                race.meet();
                                work.reportingLines().put(List.of(ReportingLine.of(ANNA, CELINE)));
                                return "put";
                            }))
                    .containsExactly("put", "put");
            assertThat(of(storage, ANNA)).hasSize(1);
        }
    }
}
