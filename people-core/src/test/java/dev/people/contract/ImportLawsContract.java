package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.ChangeBudget;
import dev.people.plan.LineAction;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.PlanTotals;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;

/** The laws of planning and applying, over whatever files people make. Every storage keeps them. */
public class ImportLawsContract extends TableLaws {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static PeopleAs people(Storage storage) {
        return people(storage, 42);
    }

    /** One that makes the same ids whenever the same is done from the same seed. */
    private static PeopleAs people(Storage storage, long seed) {
        AtomicLong ticks = new AtomicLong();
        InstantSource clock = () -> NOON.plusMillis(ticks.incrementAndGet());
        People people = People.on(storage)
                .clock(clock)
                .random(new SplittableRandom(seed))
                .build();
        return people.as(Actor.system("laws"));
    }

    private static ApplyOptions chunks(int size) {
        return ApplyOptions.defaults().chunks(size).exceeding(ChangeBudget.Kind.LOSS);
    }

    private static List<PlanRow> rows(Plan plan) {
        List<PlanRow> rows = new ArrayList<>();
        plan.forEachRow(rows::add);
        return rows;
    }

    /** What repositories are asked; everything else might write. */
    private static final Set<String> QUESTIONS = Set.of(
            "users.find",
            "users.findAll",
            "users.page",
            "users.count",
            "users.activeAdministrators",
            "pools.all",
            "reportingLines.of",
            "reportingLines.above",
            "reportingLines.reports",
            "reportingLines.page");

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Feature("F69")
    void planningAsksRepositoriesAndWritesNothing(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            takeIn(people(storage, 7), before);
            Directory seen = Directory.of(storage);
            WatchedStorage watched = WatchedStorage.over(storage);
            Plan plan = people(watched).imports().plan(file, options);
            rows(plan);
            about("writes", plan.totals().writing() > 0, 30);
            assertThat(watched.calls()).isNotEmpty().isSubsetOf(QUESTIONS);
            assertThat(Directory.of(storage)).isEqualTo(seen);
        }
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void planningTheSameAgainSaysTheSame(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            takeIn(people(storage, 7), before);
            leaveRoom(people(storage, 7), 1);
            Plan first = people(storage).imports().plan(file, options);
            Plan second = people(storage).imports().plan(file, options);
            about("writes", first.totals().writing() > 0, 30);
            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.totals()).isEqualTo(first.totals());
            assertThat(second.findings()).isEqualTo(first.findings());
            assertThat(second.seats()).isEqualTo(first.seats());
            assertThat(rows(second)).isEqualTo(rows(first));
        }
    }

    /** A row that says {@code add} is refused the second time, and then does not count for others either. */
    private static TableRecords withoutAdd(TableRecords file) {
        int action = TableArbitraries.HEADER.indexOf("action");
        return TableRecords.of(file.records().stream()
                .map(record -> {
                    List<String> cells = new ArrayList<>(record);
                    cells.set(action, cells.get(action).equals("add") ? "" : cells.get(action));
                    return List.copyOf(cells);
                })
                .toList());
    }

    /**
     * But for rows that were refused since another row is about the same person: once that one is written, they may be about
     * somebody else.
     */
    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void afterApplyingAPlanTheSameFileWritesNothing(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords any,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            TableRecords file = withoutAdd(any);
            PeopleAs people = people(storage);
            takeIn(people, before);
            Plan first = people.imports().plan(file, options);
            about("writes", first.totals().writing() > 0, 30);
            if (first.refusal().isPresent()) {
                return;
            }
            Set<Long> duplicates = numbers(rows(first), ImportLawsContract::isDuplicate);
            applyIfMay(people, first, 4);
            Plan again = people.imports().plan(file, options);
            Predicate<PlanRow> writes =
                    row -> row.action().writes() || row.manager().writes();
            assertThat(numbers(rows(again), writes)).as("%s", rows(again)).isSubsetOf(duplicates);
            about("writes nothing", again.isEmpty(), 90);
        }
    }

    private static Set<Long> numbers(List<PlanRow> rows, Predicate<PlanRow> which) {
        return rows.stream().filter(which).map(PlanRow::row).collect(Collectors.toSet());
    }

    private static boolean isDuplicate(PlanRow row) {
        return row.findings().stream().anyMatch(finding -> finding.code() == FindingCode.DUPLICATE_IN_FILE);
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void applyingWritesExactlyWhatThePlanShows(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options,
            @ForAll @IntRange(min = 1, max = 3) int room) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            takeIn(people, before);
            leaveRoom(people, room);
            ShownAndWritten both =
                    ShownAndWritten.before(storage, people.imports().plan(file, options));
            about(both);
            if (both.plan().refusal().isPresent()) {
                assertThat(both.plan().isEmpty()).isTrue();
                return;
            }
            ApplyResult result = people.plans().apply(both.plan(), chunks(3));
            assertCounts(result, both.plan());
            both.assertSame(storage);
        }
    }

    private static void about(ShownAndWritten both) {
        PlanTotals totals = both.plan().totals();
        rarelyAbout("adds", totals.of(PlanAction.ADD) > 0);
        rarelyAbout("updates", totals.of(PlanAction.UPDATE) > 0);
        rarelyAbout("blocks", totals.of(PlanAction.BLOCK) > 0);
        rarelyAbout("unblocks", totals.of(PlanAction.UNBLOCK) > 0);
        rarelyAbout("deletes", totals.of(PlanAction.DELETE) > 0);
        about("refuses some", totals.of(PlanAction.REFUSED) > 0 && totals.writing() > 0, 10);
        rarelyAbout("renames", both.changes(BuiltInField.USERNAME));
        about("there are administrators", both.administrators() > 0, 25);
        rarelyAbout(
                "seats are freed for others",
                both.plan().seats().stream().anyMatch(pool -> pool.freed() > 0 && pool.needed() > 0));
    }

    private static void assertCounts(ApplyResult result, Plan plan) {
        for (PlanAction action : PlanAction.values()) {
            assertThat(result.applied().of(action.result()))
                    .as("%s", action)
                    .isEqualTo(plan.totals().of(action));
        }
        for (LineAction action : LineAction.values()) {
            action.result().ifPresent(told -> assertThat(result.applied().of(told))
                    .isEqualTo(plan.effectTotals().of(action.planned())));
        }
        assertThat(result.applied().of(RowResult.STALE)).isZero();
        assertThat(result.applied().of(RowResult.MANAGER_STALE)).isZero();
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void rowsWithAnErrorAreRefusedAndOthersAreNot(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            takeIn(people, before);
            leaveRoom(people, 1);
            Plan plan = people.imports().plan(file, options);
            for (PlanRow row : rows(plan)) {
                boolean error = row.findings().stream().anyMatch(Finding::isError);
                boolean refused = row.action() == PlanAction.REFUSED;
                assertThat(error || plan.refusal().isPresent()).as("%s", row).isEqualTo(refused);
            }
            assertThat(plan.totals().rows()).isEqualTo(rows(plan).size());
        }
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void theOrderOfColumnsDoesNotMatter(@ForAll("tables") TableRecords file) {
        try (Storage one = storage()) {
            Plan plan = people(one).imports().plan(file, ImportOptions.addAndUpdate());
            TableRecords turned = file.columns(13, 10, 12, 11, 8, 3, 1, 0, 2, 7, 9, 6, 5, 4);
            Plan other = people(one).imports().plan(turned, ImportOptions.addAndUpdate());
            assertThat(other.totals()).isEqualTo(plan.totals());
            assertThat(other.findingCounts().keySet()).doesNotContain(FindingCode.UNKNOWN_COLUMN);
        }
    }
}
