package dev.people.contract;

import static dev.people.contract.UserFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.id.PlanId;
import dev.people.importing.ImportOptions;
import dev.people.importing.ImportRows;
import dev.people.importing.RecordKeeper;
import dev.people.importing.RecordSource;
import dev.people.importing.StoredRecords;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.ChangeBudget;
import dev.people.plan.CompleteSource;
import dev.people.plan.ExistingValues;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import dev.people.plan.UsernameTemplate;
import dev.people.run.Bytes;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import dev.people.storage.Storage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A plan that was saved says and does what it said before, over its source or over kept records. */
public class SavedPlanContract extends TableLaws {
    /** The ways in which an import may act. */
    @Override
    @Provide
    protected Arbitrary<ImportOptions> options() {
        return Arbitraries.of(
                ImportOptions.addAndUpdate(),
                ImportOptions.addOnly()
                        .activate(Activation.NONE)
                        .usernames(UsernameTemplate.of("{first_name:1}{last_name}", "{last_name}")),
                ImportOptions.addAndUpdate()
                        .existing(ExistingValues.fillIfEmpty())
                        .budget(ChangeBudget.unlimited()
                                .with(ChangeBudget.Kind.UPDATE, ChangeBudget.Limit.percent(100))),
                ImportOptions.addAndUpdate()
                        .complete(new CompleteSource(CompleteSource.Scope.everybody(), CompleteSource.Missing.BLOCK)),
                ImportOptions.updateOnly().leaveOut("department"));
    }

    private static PeopleAs people(Storage storage) {
        People people = People.on(storage)
                .clock(() -> NOON)
                .random(new SplittableRandom(42))
                .seats(PoolName.PRIMARY, SeatLimit.of(6))
                .build();
        return people.as(Actor.system("laws"));
    }

    private static void prepare(PeopleAs people, TableRecords before) {
        people.plans().apply(people.imports().plan(before, ImportOptions.addAndUpdate()), ApplyOptions.defaults());
    }

    private static byte[] saved(PeopleAs people, Plan plan) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.plans().save(plan, out);
        return out.toByteArray();
    }

    private static Plan opened(PeopleAs people, byte[] saved, RecordSource source) throws IOException {
        return people.imports().open(new ByteArrayInputStream(saved), source);
    }

    private static StoredRecords kept(Storage storage, PlanId plan, RecordSource source, ImportOptions options) {
        StagedPlan.Term term = StagedPlan.Term.waitingFrom(NOON);
        StagedPlan staged =
                new StagedPlan(plan, "system:laws", term, source.name(), new StagedState.Staged(), Bytes.NONE);
        Transactions.write(storage, work -> work.plans().add(staged));
        return new RecordKeeper(storage, Runnable::run)
                .keep(plan, source, ImportRows.of(source, options).secrets());
    }

    private static List<PlanRow> rows(Plan plan) {
        List<PlanRow> rows = new ArrayList<>();
        plan.forEachRow(rows::add);
        return rows;
    }

    private static void assertSame(Plan opened, Plan plan) {
        assertThat(opened.id()).isEqualTo(plan.id());
        assertThat(opened.actor()).isEqualTo(plan.actor());
        assertThat(opened.madeAt()).isEqualTo(plan.madeAt());
        assertThat(opened.options()).isEqualTo(plan.options());
        assertThat(opened.source()).isEqualTo(plan.source());
        assertThat(opened.totals()).isEqualTo(plan.totals());
        assertThat(opened.seats()).isEqualTo(plan.seats());
        assertThat(opened.budgets()).isEqualTo(plan.budgets());
        assertThat(opened.findings()).isEqualTo(plan.findings());
        assertThat(opened.findingCounts()).isEqualTo(plan.findingCounts());
        assertThat(opened.refusal()).isEqualTo(plan.refusal());
        List<PlanRow> rows = rows(plan);
        assertThat(rows(opened)).isEqualTo(rows);
        for (int from = 0; from <= rows.size(); from++) {
            assertThat(opened.rows(from, 2)).isEqualTo(rows.subList(from, Math.min(from + 2, rows.size())));
        }
    }

    @Property
    void aSavedPlanSaysWhatItSaidBefore(
            @ForAll("tables") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options)
            throws IOException {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            prepare(people, before);
            Plan plan = people.imports().plan(file, options);
            byte[] saved = saved(people, plan);
            assertSame(opened(people, saved, file), plan);
            assertSame(opened(people, saved, kept(storage, plan.id(), file, options)), plan);
        }
    }

    @Property
    void aSavedPlanDoesWhatItWouldHaveDone(
            @ForAll("tables") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options)
            throws IOException {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            prepare(people, before);
            Plan plan = people.imports().plan(file, options);
            Plan opened = opened(people, saved(people, plan), kept(storage, plan.id(), file, options));
            if (plan.refusal().isEmpty()) {
                ApplyOptions meant = ApplyOptions.defaults().chunks(3).exceeding(ChangeBudget.Kind.LOSS);
                ApplyResult result = people.plans().apply(opened, meant);
                assertThat(result.applied().total()).isEqualTo(plan.selectedRows());
                assertThat(result.surprises()).isEmpty();
            }
        }
    }
}
