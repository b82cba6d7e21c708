package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.change.UserTexts;
import dev.people.export.ExportOptions;
import dev.people.export.TableWriter;
import dev.people.importing.CellEscape;
import dev.people.importing.ImportOptions;
import dev.people.plan.LineAction;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import dev.people.storage.Storage;
import dev.people.user.NameHold;
import dev.people.user.User;
import dev.people.user.UserQuery;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What goes out comes in again as the same, whatever people are called. Every storage keeps this law. */
public class ExportLawsContract extends TestedStorage {
    /** People whose data break programs. */
    @Provide
    protected Arbitrary<List<UserDraft>> drafts() {
        return UserArbitraries.drafts();
    }

    /** Every way in which a table may look. */
    @Provide
    protected Arbitrary<ExportOptions> options() {
        List<Field> withoutId = FieldSchema.builtIn().exportable().stream()
                .filter(field -> field != BuiltInField.ID)
                .toList();
        return Combinators.combine(
                        Arbitraries.of(ExportOptions.Headers.values()),
                        Arbitraries.of(ExportOptions.States.values()),
                        Arbitraries.of(List.of(FieldSchema.builtIn().exportable(), withoutId)))
                .as((headers, states, fields) -> new ExportOptions(fields, headers, states));
    }

    private static PeopleAs people(Storage storage) {
        return People.on(storage).build().as(Actor.system("laws"));
    }

    private static TableSheet exported(PeopleAs people, ExportOptions options) {
        TableSheet sheet = new TableSheet();
        people.exports().users(UserQuery.all(2), sheet, options);
        return sheet;
    }

    /** With the file that a plan was made of, for whoever reads why a law is broken. */
    private static List<PlanRow> rows(Plan plan) {
        List<PlanRow> rows = new ArrayList<>();
        plan.forEachRow(rows::add);
        return rows;
    }

    @Property
    @Feature({"F5", "F6", "F7", "F8", "F9"})
    void importingAnExportWritesNothing(
            @ForAll("drafts") List<UserDraft> drafts, @ForAll("options") ExportOptions options) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            HostilePeople.create(people, drafts);
            TableSheet sheet = exported(people, options);
            Plan plan = people.imports().plan(sheet.table(), ImportOptions.addAndUpdate());
            assertThat(plan.refusal()).isEmpty();
            assertThat(plan.totals().of(PlanAction.UNCHANGED))
                    .as("%s of %s", rows(plan), sheet.records())
                    .isEqualTo(drafts.size());
            assertThat(plan.findings()).isEmpty();
            assertThat(plan.isEmpty()).isTrue();
            boolean withManagers = !drafts.isEmpty();
            assertThat(plan.effectTotals().of(LineAction.UNCHANGED.planned()))
                    .isEqualTo(withManagers ? drafts.size() - 1 : 0);
        }
    }

    /** Deletes each account as soon as it has been written. */
    private record Deleting(PeopleAs people, TableSheet sheet) implements TableWriter {
        @Override
        public void write(List<String> cells) {
            sheet.write(cells);
            Username.parse(cells.get(0))
                    .value()
                    .flatMap(name -> people.users().find(name))
                    .ifPresent(user ->
                            people.users().apply(new UserChange.Delete(user.id(), NameHold.FREE), "exported before"));
        }

        @Override
        public void finish() {
            sheet.finish();
        }

        @Override
        public void close() {
            sheet.close();
        }
    }

    @Example
    void exportsEachAccountOnceWhileThoseBeforeItAreDeletedAndTheirNamesAreFreed() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            List<String> names = List.of("a", "b", "c", "d", "e");
            names.forEach(name -> people.users()
                    .create(
                            UserDraft.builder()
                                    .set(BuiltInField.USERNAME, name)
                                    .set(BuiltInField.FIRST_NAME, "A")
                                    .set(BuiltInField.LAST_NAME, "B")
                                    .set(BuiltInField.EMAIL, name + "@example.org")
                                    .build(),
                            Activation.NONE));
            TableSheet sheet = new TableSheet();
            ExportOptions username = ExportOptions.standard().only(List.of(BuiltInField.USERNAME));
            people.exports().users(UserQuery.all(2), new Deleting(people, sheet), username);
            assertThat(sheet.records().stream().skip(1).map(record -> record.get(0)))
                    .isEqualTo(names);
            assertThat(Directory.everybody(storage)).isEmpty();
        }
    }

    @Property
    void anExportHoldsEveryTextOfEverybodyOnce(@ForAll("drafts") List<UserDraft> drafts) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            HostilePeople.create(people, drafts);
            ExportOptions texts =
                    ExportOptions.standard().only(BuiltInField.ofAccount()).stateNames();
            List<List<String>> rows = exported(people, texts).rows();
            assertThat(rows)
                    .containsExactlyInAnyOrderElementsOf(Directory.everybody(storage).stream()
                            .map(ExportLawsContract::texts)
                            .toList());
        }
    }

    private static List<String> texts(User user) {
        return BuiltInField.ofAccount().stream()
                .map(field -> UserTexts.text(user, field))
                .map(CellEscape::escaped)
                .toList();
    }
}
