package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.DerivedIds;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.ChangeBudget;
import dev.people.plan.LineAction;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.storage.Storage;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A report of errors goes straight back in. Every storage keeps this law. */
public class ErrorReportLawsContract extends TestedStorage {
    private static final String SECRET = "hunter2";
    private static final ImportOptions OPTIONS = ImportOptions.addAndUpdate();
    /** What a row is refused for because of others: those that go through are not in the report. */
    private static final Set<FindingCode> BECAUSE_OF_OTHERS = Set.of(
            FindingCode.DUPLICATE_IN_FILE, FindingCode.DEPENDS_ON_ROW, FindingCode.NO_SEAT, FindingCode.LAST_ADMIN);

    /** Files that meet few people in many ways. */
    @Provide
    protected Arbitrary<TableRecords> tables() {
        return TableArbitraries.tables();
    }

    /** Every way in which an import may act. */
    @Provide
    protected Arbitrary<ImportOptions> options() {
        return OptionArbitraries.options();
    }

    /** The same with ids, passwords, states that may be none, and rows with too few or too many cells. */
    @Provide
    protected Arbitrary<TableRecords> hostileTables() {
        Arbitrary<List<String>> more = Combinators.combine(
                        Arbitraries.of("", "", "17", "0191-x", "018f3b5c-8f63-7a4e-9c3d-2b1a5e6f7a8b"),
                        Arbitraries.of(SECRET, "", " "),
                        Arbitraries.of("", "", "", "-", "+"))
                .as(List::of);
        return Combinators.combine(TableArbitraries.tables(), more.list().ofSize(14))
                .as((table, cells) -> hostile(table.records(), cells));
    }

    private static TableRecords hostile(List<List<String>> records, List<List<String>> more) {
        List<List<String>> hostile = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("ID", "Password"));
        header.addAll(records.get(0));
        Collections.replaceAll(header, "account_state", "State");
        hostile.add(header);
        for (int i = 1; i < records.size(); i++) {
            List<String> extra = more.get(i - 1);
            List<String> row = new ArrayList<>(extra.subList(0, 2));
            row.addAll(records.get(i));
            switch (extra.get(2)) {
                case "-" -> row.remove(row.size() - 1);
                case "+" -> row.add("=too much");
                default -> {}
            }
            hostile.add(row);
        }
        return TableRecords.of(hostile);
    }

    private static PeopleAs people(Storage storage) {
        return People.on(storage).build().as(Actor.system("laws"));
    }

    private static List<PlanRow> refused(Plan plan) {
        List<PlanRow> rows = new ArrayList<>();
        plan.forEachRow(rows::add);
        rows.removeIf(row -> row.action() != PlanAction.REFUSED && row.manager() != LineAction.REFUSED);
        return rows;
    }

    private static TableSheet report(PeopleAs people, Plan plan, TableRecords table) {
        TableSheet sheet = new TableSheet();
        people.imports().errors(plan, table, OPTIONS, sheet);
        return sheet;
    }

    private static List<String> said(PlanRow row) {
        return row.findings().stream()
                .map(finding -> finding.code() + " " + finding.place().column())
                .toList();
    }

    private static boolean isOfItsOwn(PlanRow row) {
        return row.action() == PlanAction.REFUSED
                && row.findings().stream()
                        .noneMatch(finding -> BECAUSE_OF_OTHERS.contains(finding.code())
                                || finding.parameters()
                                        .getOrDefault("holder", "")
                                        .startsWith("row "));
    }

    @Property
    void unchangedItSaysTheSameAgain(
            @ForAll("tables") TableRecords before, @ForAll("hostileTables") TableRecords file) {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            people.plans().apply(people.imports().plan(before, OPTIONS), ApplyOptions.defaults());
            Plan plan = people.imports().plan(file, OPTIONS);
            List<PlanRow> refused = refused(plan);
            TableRecords report = report(people, plan, file).table();
            Plan again = people.imports().plan(report, OPTIONS);
            assertThat(again.refusal().map(Finding::code))
                    .isEqualTo(plan.refusal().map(Finding::code));
            List<PlanRow> rows = again.rows(0, 100);
            assertThat(rows).hasSameSizeAs(refused);
            for (int i = 0; i < rows.size(); i++) {
                if (isOfItsOwn(refused.get(i)) && plan.refusal().isEmpty()) {
                    assertThat(rows.get(i).action())
                            .as("%s of %s", rows.get(i), report)
                            .isEqualTo(PlanAction.REFUSED);
                }
                if (isOfItsOwn(refused.get(i))
                        && isOfItsOwn(rows.get(i))
                        && plan.refusal().isEmpty()) {
                    assertThat(said(rows.get(i))).as("%s", report).isEqualTo(said(refused.get(i)));
                }
            }
            assertThat(again.findingCounts()).doesNotContainKey(FindingCode.UNKNOWN_COLUMN);
        }
    }

    private static ApplyResult apply(PeopleAs people, Plan plan) {
        return people.plans().apply(plan, ApplyOptions.defaults().chunks(3).exceeding(ChangeBudget.Kind.LOSS));
    }

    private static boolean writes(PlanRow row) {
        return row.action().writes() || row.manager().writes();
    }

    private static List<PlanRow> rows(Plan plan) {
        List<PlanRow> rows = new ArrayList<>();
        plan.forEachRow(rows::add);
        return rows;
    }

    @Property
    void sentBackAsItIsItChangesNothingOfAnyAccount(
            @ForAll("tables") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            apply(people, people.imports().plan(before, OPTIONS));
            Plan plan = people.imports().plan(file, options);
            TableSheet planned = new TableSheet();
            people.imports().errors(plan, file, options, planned);
            if (plan.refusal().isPresent()) {
                return;
            }
            ApplyResult result = apply(people, plan);
            TableSheet ran = new TableSheet();
            people.imports().errors(result.run(), ran);
            for (TableSheet report : List.of(planned, ran)) {
                Plan again = people.imports().plan(report.table(), options);
                assertThat(rows(again)).as("%s", report.records()).noneMatch(ErrorReportLawsContract::writes);
            }
        }
    }

    @Property
    void sentBackInsteadOfTheFileNoRowIsWrittenOverSomebodyElse(
            @ForAll("tables") TableRecords before,
            @ForAll("tables") TableRecords meanwhile,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            apply(people, people.imports().plan(before, OPTIONS));
            Plan plan = people.imports().plan(file, options);
            List<PlanRow> shown = rows(plan);
            if (plan.refusal().isPresent()) {
                return;
            }
            apply(people, people.imports().plan(meanwhile, OPTIONS));
            ApplyResult result = apply(people, plan);
            TableSheet report = new TableSheet();
            people.imports().errors(result.run(), report);
            Plan again = people.imports().plan(report.table(), options);
            for (PlanRow row : rows(again)) {
                int line = Integer.parseInt(
                        report.records().get((int) row.row() - 1).get(0));
                PlanRow first = first(shown, line);
                boolean wasToBeAdded = first.match().by().isEmpty() && first.action() == PlanAction.ADD;
                if (wasToBeAdded && row.action().writes() && row.action() != PlanAction.ADD) {
                    assertThat(account(people, row))
                            .as("%s then %s of %s", first, row, report.records())
                            .isEqualTo(DerivedIds.user(plan.id(), first.row()));
                }
            }
        }
    }

    private static PlanRow first(List<PlanRow> rows, int line) {
        return rows.stream().filter(row -> row.line() == line).findFirst().orElseThrow();
    }

    private static UserId account(PeopleAs people, PlanRow row) {
        return people.users()
                .find(Username.of(row.match().username()))
                .orElseThrow()
                .id();
    }

    @Property
    void aReportOfAReportAddsNoColumns(@ForAll("hostileTables") TableRecords file) {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            TableSheet first = report(people, people.imports().plan(file, OPTIONS), file);
            TableSheet second = report(people, people.imports().plan(first.table(), OPTIONS), first.table());
            assertThat(second.records().get(0)).isEqualTo(first.records().get(0));
            assertThat(first.records().toString()).doesNotContain(SECRET);
        }
    }

    @Property
    void correctedRowsAct(@ForAll("tables") TableRecords before, @ForAll("hostileTables") TableRecords file) {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            people.plans().apply(people.imports().plan(before, OPTIONS), ApplyOptions.defaults());
            TableSheet report = report(people, people.imports().plan(file, OPTIONS), file);
            List<List<String>> corrected =
                    new ArrayList<>(List.of(report.records().get(0)));
            report.rows().forEach(row -> corrected.add(corrected(row, corrected.size())));
            Plan plan = people.imports().plan(TableRecords.of(corrected), OPTIONS);
            assertThat(plan.totals().of(PlanAction.ADD)).as("%s", corrected).isEqualTo(corrected.size() - 1);
        }
    }

    private static List<String> corrected(List<String> row, int number) {
        List<String> good = new ArrayList<>(row.subList(0, 6));
        good.addAll(List.of("", "", "new" + number, "New", "Person", "new" + number + "@x.org"));
        good.addAll(Collections.nCopies(TableArbitraries.HEADER.size() - 4, ""));
        return good;
    }
}
