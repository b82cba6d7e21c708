package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.ChangeBudget;
import dev.people.plan.Handling;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;

/** The law of undoing, over whatever files people make. Every storage keeps it. */
public class UndoLawsContract extends TableLaws {
    /** With an administrator whom no file names, so that every other one may go. */
    private static PeopleAs people(Storage storage) {
        People people = People.on(storage)
                .random(new SplittableRandom(42))
                .seats(PoolName.PRIMARY, SeatLimit.UNLIMITED)
                .build();
        people.bootstrap(UserDraft.builder()
                .set(BuiltInField.USERNAME, "root")
                .set(BuiltInField.FIRST_NAME, "R")
                .set(BuiltInField.LAST_NAME, "R")
                .set(BuiltInField.EMAIL, "root@x.org")
                .build());
        return people.as(Actor.system("laws"));
    }

    private static Optional<ApplyResult> apply(PeopleAs people, Plan plan) {
        return plan.refusal().isPresent()
                ? Optional.empty()
                : Optional.of(people.plans()
                        .apply(plan, ApplyOptions.defaults().chunks(3).exceeding(ChangeBudget.Kind.LOSS)));
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void undoingBringsBackWhatWasBefore(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options,
            @ForAll Activation activation) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            apply(
                    people,
                    people.imports().plan(before, ImportOptions.addAndUpdate().activate(activation)));
            List<String> old = Directory.accounts(storage);
            Optional<ApplyResult> applied = apply(people, people.imports().plan(file, options));
            if (applied.isEmpty()) {
                return;
            }
            List<String> changed = Directory.accounts(storage);
            about("something changed", !changed.equals(old), 30);
            Plan undo = people.plans().undo(applied.get().run());
            assertThat(undo.totals().of(PlanAction.REFUSED))
                    .as("%s", undo.findings())
                    .isZero();
            ApplyResult undone = apply(people, undo).orElseThrow();
            assertThat(undone.applied().of(RowResult.STALE)).isZero();
            assertThat(undone.applied().of(RowResult.MANAGER_STALE)).isZero();
            assertThat(Directory.accounts(storage)).isEqualTo(old);
            assertThat(Directory.seatsUsed(storage)).isEqualTo(Directory.seatTakers(storage));
            apply(people, people.plans().undo(undone.run()));
            assertThat(Directory.accounts(storage)).isEqualTo(changed);
        }
    }

    /** Five people, of whom each gets some name, address and number of another one, or of nobody. */
    @Provide
    protected Arbitrary<TableRecords> passings() {
        Arbitrary<List<String>> names = Arbitraries.shuffle("n0", "n1", "n2", "n3", "n4", "x", "y");
        Arbitrary<List<String>> numbers = Arbitraries.shuffle("0", "1", "2", "3", "4", "5", "6");
        Arbitrary<List<String>> actions =
                Arbitraries.of("", "", "", "", "delete", "block").list().ofSize(5);
        return Combinators.combine(names, names, numbers, actions).as((name, email, number, action) -> {
            List<List<String>> records = new ArrayList<>();
            records.add(List.of(
                    "id", "username", "first_name", "last_name", "new_username", "email", "employee_id", "action"));
            for (int i = 0; i < 5; i++) {
                boolean deleted = action.get(i).equals("delete");
                records.add(List.of(
                        "n" + i,
                        "",
                        "N",
                        "N",
                        deleted || action.contains("delete") ? "" : name.get(i),
                        deleted ? "" : email.get(i) + "@x.org",
                        deleted ? "" : number.get(i),
                        action.get(i)));
            }
            records.add(List.of("", "new", "N", "N", "", email.get(5) + "@x.org", number.get(5), ""));
            return TableRecords.of(records);
        });
    }

    /** Who is named in the first column gets their id there: people are told apart by that, and may change places. */
    private static TableRecords withIds(TableRecords file, PeopleAs people) {
        return TableRecords.of(file.records().stream()
                .map(record -> {
                    List<String> cells = new ArrayList<>(record);
                    if (cells.get(0).startsWith("n")) {
                        Username name = Username.of(cells.get(0));
                        cells.set(
                                0, people.users().find(name).orElseThrow().id().toString());
                    }
                    return List.copyOf(cells);
                })
                .toList());
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void undoingPassesNamesAddressesAndNumbersBack(@ForAll("passings") TableRecords file) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords five = TableRecords.lines(
                    "username,first_name,last_name,email,employee_id",
                    "n0,N,N,n0@x.org,0",
                    "n1,N,N,n1@x.org,1",
                    "n2,N,N,n2@x.org,2",
                    "n3,N,N,n3@x.org,3",
                    "n4,N,N,n4@x.org,4");
            apply(people, people.imports().plan(five, ImportOptions.addAndUpdate()));
            List<String> old = Directory.accounts(storage);
            Plan plan = people.imports()
                    .plan(
                            withIds(file, people),
                            ImportOptions.addAndUpdate()
                                    .handling(Handling.addAndUpdate().followingRows()));
            assertThat(plan.totals().of(PlanAction.REFUSED)).isZero();
            ApplyResult applied = apply(people, plan).orElseThrow();
            List<String> changed = Directory.accounts(storage);
            ApplyResult undone =
                    apply(people, people.plans().undo(applied.run())).orElseThrow();
            assertThat(undone.surprises()).isEmpty();
            assertThat(Directory.accounts(storage)).isEqualTo(old);
            apply(people, people.plans().undo(undone.run()));
            assertThat(Directory.accounts(storage)).isEqualTo(changed);
        }
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void undoingLeavesAloneWhatAnotherFileHasChangedSince(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("tables") TableRecords since,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            apply(people, people.imports().plan(before, ImportOptions.addAndUpdate()));
            Optional<ApplyResult> applied = apply(people, people.imports().plan(file, options));
            Optional<ApplyResult> later = apply(people, people.imports().plan(since, options));
            if (applied.isEmpty() || later.isEmpty()) {
                return;
            }
            Plan undo = people.plans().undo(applied.get().run());
            rarelyAbout("somebody was changed since", undo.totals().of(PlanAction.REFUSED) > 0);
            undo.forEachRow(row -> assertThat(row.findings().stream().anyMatch(Finding::isError))
                    .isEqualTo(row.action() == PlanAction.REFUSED));
            ApplyResult undone = apply(people, undo).orElseThrow();
            assertThat(undone.applied().of(RowResult.STALE)).isZero();
            Plan again = people.plans().undo(applied.get().run());
            assertThat(again.isEmpty()).as("%s", again.findings()).isTrue();
            assertThat(again.findingCounts().getOrDefault(FindingCode.UNDONE_BEFORE, 0L))
                    .isGreaterThanOrEqualTo(
                            undo.totals().writing() - undo.effectTotals().writing());
            assertThat(Directory.seatsUsed(storage)).isEqualTo(Directory.seatTakers(storage));
        }
    }
}
