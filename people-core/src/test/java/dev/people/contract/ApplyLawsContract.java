package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.change.UserTexts;
import dev.people.importing.ImportOptions;
import dev.people.organization.ChartPerson;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.ChangeBudget;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.RunStoppedException;
import dev.people.plan.Selection;
import dev.people.profile.BuiltInField;
import dev.people.run.RowCounts;
import dev.people.run.RowResult;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;

/** The laws of carrying plans out: in whatever pieces and however often interrupted. Every storage keeps them. */
public class ApplyLawsContract extends TableLaws {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final int NAME = 0;
    private static final int EMAIL = 3;
    private static final int NUMBER = 4;
    private static final int BADGE = 6;
    private static final int LAST_VALUE = 15;

    /** One that makes the same ids whenever the same is done. */
    private static PeopleAs people(Storage storage) {
        AtomicLong ticks = new AtomicLong();
        InstantSource clock = () -> NOON.plusMillis(ticks.incrementAndGet());
        People people =
                People.on(storage).clock(clock).random(new SplittableRandom(42)).build();
        return people.as(Actor.system("laws"));
    }

    private static Plan plan(PeopleAs people, TableRecords before, TableRecords file, ImportOptions options) {
        takeIn(people, before);
        Plan plan = people.imports().plan(file, options);
        List<Long> refused = new ArrayList<>();
        plan.forEachRow(row -> {
            if (row.action() == PlanAction.REFUSED) {
                refused.add(row.row());
            }
        });
        return plan.select(
                Selection.allBut(refused.stream().mapToLong(row -> row).toArray()));
    }

    private static ApplyOptions chunks(int size) {
        return ApplyOptions.defaults().chunks(size).exceeding(ChangeBudget.Kind.LOSS);
    }

    /** Everybody with every value and their manager, but for instants and versions. */
    private static List<String> state(Storage storage, boolean withIds) {
        PeopleAs people = people(storage);
        List<String> everybody = new ArrayList<>();
        for (User user : Directory.everybody(storage)) {
            StringBuilder text = new StringBuilder(withIds ? user.id().toString() : "");
            for (BuiltInField field : BuiltInField.ofAccount()) {
                text.append(field == BuiltInField.ID ? "" : " " + UserTexts.text(user, field));
            }
            people.orgChart().managerOf(user.id()).map(ChartPerson::username).ifPresent(text.append(" < ")::append);
            everybody.add(text.toString());
        }
        return everybody;
    }

    private static boolean isRefused(Plan plan) {
        return plan.refusal().isPresent() || plan.totals().of(PlanAction.REFUSED) > 0;
    }

    /** What became of a plan, and everybody afterwards. */
    private record End(ApplyResult result, List<String> state) {}

    /** In a directory of its own; empty where the plan is refused as a whole. */
    private Optional<End> end(
            TableRecords before, TableRecords file, ImportOptions options, Function<Storage, Applying> way) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = plan(people, before, file, options);
            if (isRefused(plan)) {
                return Optional.empty();
            }
            ApplyResult result = way.apply(storage).apply(people, plan);
            return Optional.of(new End(result, state(storage, true)));
        }
    }

    private static boolean writes(End end) {
        RowCounts applied = end.result().applied();
        return applied.total() > applied.of(RowResult.UNCHANGED) + applied.of(RowResult.SKIPPED);
    }

    private interface Applying {
        ApplyResult apply(PeopleAs people, Plan plan);
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void allInOneTransactionComesToTheSameAsChunkByChunk(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        ApplyOptions whole = chunks(3).mode(ApplyMode.ALL_OR_NOTHING);
        Optional<End> atOnce = end(
                before,
                file,
                options,
                storage -> (people, plan) -> people.plans().apply(plan, whole));
        Optional<End> inPieces = end(
                before,
                file,
                options,
                storage -> (people, plan) -> people.plans().apply(plan, chunks(2)));
        about("writes", inPieces.filter(ApplyLawsContract::writes).isPresent(), 30);
        assertThat(atOnce.map(end -> end.result().applied()))
                .isEqualTo(inPieces.map(end -> end.result().applied()));
        assertThat(atOnce.map(End::state)).isEqualTo(inPieces.map(End::state));
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void aRunThatBrokeOffAnywhereAndWasCarriedOnComesToTheSame(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options,
            @ForAll @IntRange(min = 1, max = 6) int chunks) {
        Optional<End> undisturbed = end(
                before,
                file,
                options,
                storage -> (people, plan) -> people.plans().apply(plan, chunks(2)));
        Optional<End> broken = end(before, file, options, storage -> (people, plan) -> {
            boolean isBroken = brokenOff(people, plan, chunks);
            PeopleAs next = isBroken ? people(storage) : people;
            return next.plans().apply(plan, chunks(5000));
        });
        about("writes", undisturbed.filter(ApplyLawsContract::writes).isPresent(), 30);
        assertThat(broken.map(end -> end.result().state())).isNotEqualTo(Optional.of(RunState.FAILED));
        assertThat(broken.map(end -> end.result().applied()))
                .isEqualTo(undisturbed.map(end -> end.result().applied()));
        assertThat(broken.map(End::state)).isEqualTo(undisturbed.map(End::state));
    }

    /** Whether it came so far that it broke off. */
    private static boolean brokenOff(PeopleAs people, Plan plan, int chunks) {
        AtomicLong told = new AtomicLong();
        ApplyOptions breaking = chunks(2).listener(progress -> {
            if (told.incrementAndGet() == chunks) {
                throw new IllegalStateException("broken off");
            }
        });
        return catchThrowableOfType(
                        RunStoppedException.class, () -> people.plans().apply(plan, breaking))
                != null;
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void rowsThatHaveNothingToDoWithEachOtherMayStandInAnyOrder(
            @ForAll("directories") TableRecords before, @ForAll("tables") TableRecords file, @ForAll Random random) {
        List<List<String>> rows = unrelated(file.records());
        List<List<String>> shuffled = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(shuffled, random);
        shuffled.add(0, rows.get(0));
        assertThat(plainly(before, shuffled)).isEqualTo(plainly(before, rows));
    }

    private List<String> plainly(TableRecords before, List<List<String>> rows) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            addAdministrator(people);
            takeIn(people, before);
            Plan plan = people.imports().plan(TableRecords.of(rows), ImportOptions.addAndUpdate());
            if (plan.refusal().isEmpty()) {
                people.plans().apply(plan, chunks(2));
            }
            return state(storage, false);
        }
    }

    /** Rows that would take the last administrators compete with each other: here is one whom no row takes. */
    private static void addAdministrator(PeopleAs people) {
        UserDraft root = UserDraft.builder()
                .set(BuiltInField.USERNAME, "root")
                .set(BuiltInField.FIRST_NAME, "Root")
                .set(BuiltInField.LAST_NAME, "Root")
                .set(BuiltInField.EMAIL, "root@root.example")
                .set(BuiltInField.USER_TYPE, "admin")
                .build();
        people.users().create(root, Activation.NONE);
    }

    /** The rows without the columns that speak of others, each about somebody else. */
    private static List<List<String>> unrelated(List<List<String>> records) {
        Set<String> seen = new HashSet<>();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> record : records) {
            List<String> row = record.subList(0, LAST_VALUE + 1);
            Set<String> keys = new HashSet<>();
            LongStream.of(NAME, EMAIL, NUMBER, BADGE)
                    .mapToObj(column -> column
                            + Normalizer.normalize(row.get((int) column), Normalizer.Form.NFKC)
                                    .toLowerCase(Locale.ROOT))
                    .filter(key -> key.length() > 1)
                    .forEach(keys::add);
            boolean isNew = Collections.disjoint(seen, keys) && row.get(NAME).matches("[a-z_]+");
            if (isNew) {
                seen.addAll(keys);
                rows.add(row);
            }
        }
        return rows;
    }
}
