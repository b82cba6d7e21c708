package dev.people.contract;

import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.celine;
import static dev.people.contract.UserFixture.idOf;
import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.FieldDelta;
import dev.people.change.Decision;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.organization.ReportingLine;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import dev.people.profile.BuiltInField;
import dev.people.profile.ContactFields;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.BoundedCount;
import dev.people.user.NameHold;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserQuery;
import dev.people.user.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.StatisticsReport;

/** Whatever door somebody uses who is no administrator, nothing changes but their own contact fields, and nobody else shows. */
public class AuthorityLawsContract extends TestedStorage {
    private static final UserId ANNA = idOf("anna");

    /** Mostly themselves, and mostly people whom there are. */
    private static final List<String> NAMES =
            List.of("anna", "anna", "anna", "ben", "boss", "céline", "gone", "nobody");

    /** The parameters of findings that name accounts of the directory. */
    private static final Set<String> NAMING = Set.of("holder", "first", "second", "candidates", "path");

    private static final List<BuiltInField> COLUMNS = BuiltInField.all();
    private static final List<String> CELLS = List.of(
            "",
            "",
            "anna",
            "ben",
            "boss",
            "x",
            "1",
            "anna@example.org",
            "ben@example.org",
            "007",
            "yes",
            "no",
            "admin",
            "standard",
            "active",
            "blocked",
            "deleted",
            "delete",
            "update",
            "<clear>");

    /** Something that somebody does. */
    private record Deed(String what, Consumer<PeopleAs> how) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** Values for an account, as texts. */
    private record Cells(List<BuiltInField> fields, List<String> texts) {
        UserDraft draft() {
            UserDraft.Builder draft = UserDraft.builder();
            for (int i = 0; i < fields.size(); i++) {
                if (texts.get(i).equals("<clear>")) {
                    draft.clear(fields.get(i));
                } else {
                    draft.set(fields.get(i), texts.get(i));
                }
            }
            return draft.build();
        }
    }

    private static Arbitrary<Cells> cells() {
        Arbitrary<BuiltInField> fields = Arbitraries.of(COLUMNS);
        return fields.list().ofMinSize(1).ofMaxSize(4).uniqueElements().flatMap(some -> Arbitraries.of(CELLS)
                .list()
                .ofSize(some.size())
                .map(texts -> new Cells(some, texts)));
    }

    /** What somebody may try. */
    @Provide
    protected Arbitrary<Deed> deeds() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, edits()),
                net.jqwik.api.Tuple.of(4, imports()),
                net.jqwik.api.Tuple.of(3, changes()));
    }

    private static Arbitrary<Deed> edits() {
        return Combinators.combine(Arbitraries.of(NAMES), cells())
                .as((name, cells) -> new Deed(
                        "edit " + name + " " + cells, who -> who.users().edit(idOf(name), cells.draft())));
    }

    private static Arbitrary<Deed> imports() {
        Arbitrary<List<List<String>>> tables = Arbitraries.of(COLUMNS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements()
                .flatMap(columns -> Arbitraries.of(CELLS)
                        .list()
                        .ofSize(columns.size())
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(rows -> table(columns, rows)));
        return Combinators.combine(tables, Arbitraries.of(NAMES), OptionArbitraries.options())
                .as((table, name, options) -> new Deed("import " + table, who -> {
                    Plan plan = who.imports().plan(TableRecords.of(keyed(table, name)), options);
                    assertTellsOfNobodyElse(plan);
                    who.plans().apply(plan, ApplyOptions.defaults());
                }));
    }

    private static List<List<String>> table(List<BuiltInField> columns, List<List<String>> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(columns.stream().map(BuiltInField::key).toList());
        table.addAll(rows);
        return table;
    }

    /** With a column that most rows are found by. */
    private static List<List<String>> keyed(List<List<String>> table, String name) {
        if (table.get(0).contains("username")) {
            return table;
        }
        List<List<String>> keyed = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            List<String> row = new ArrayList<>(table.get(i));
            row.add(0, i == 0 ? "username" : i == 1 ? name : NAMES.get(i));
            keyed.add(row);
        }
        return keyed;
    }

    private static Arbitrary<Deed> changes() {
        return Combinators.combine(
                        Arbitraries.of(NAMES),
                        Arbitraries.of(NAMES),
                        Arbitraries.integers().between(0, 6))
                .as((name, other, kind) -> {
                    UserChange change = change(idOf(name), idOf(other), kind);
                    return new Deed(change.toString(), who -> who.users().apply(change, "tried"));
                });
    }

    private static UserChange change(UserId id, UserId other, int kind) {
        return switch (kind) {
            case 0 -> UserChange.Block.of(id, BlockReason.OTHER, "");
            case 1 -> new UserChange.Unblock(id);
            case 2 -> new UserChange.Delete(id, NameHold.FREE);
            case 3 -> new UserChange.Invite(id);
            case 4 -> new UserChange.AssignManager(id, Optional.of(other));
            case 5 -> new UserChange.AssignManager(id, Optional.empty());
            default -> new UserChange.EndBlock(id);
        };
    }

    private static void assertTellsOfNobodyElse(Plan plan) {
        for (PlanRow row : plan.rows(0, 100)) {
            if (row.match().by().isPresent()) {
                assertThat(row.match().username()).isEqualTo("anna");
            }
            assertThat(row.changes()).extracting(FieldDelta::field).allMatch(ContactFields::contains);
            assertThat(row.findings())
                    .flatExtracting(finding -> finding.parameters().entrySet())
                    .filteredOn(parameter -> NAMING.contains(parameter.getKey()))
                    .extracting(Map.Entry::getValue)
                    .allMatch(named -> named.equals("anna") || named.equals(ANNA.toString()));
        }
    }

    private static Storage directory() {
        Storage storage = storage();
        Transactions.insert(
                storage,
                anna().with(BuiltInField.MOBILE, "0").withEmployeeId("1"),
                ben().withEmployeeId("007"),
                celine().blockedFor(BlockReason.OTHER),
                named("gone").deleted(),
                named("boss").called("B", "B").ofType(UserType.ADMIN));
        Transactions.write(storage, work -> work.reportingLines()
                .put(List.of(ReportingLine.of(ANNA, idOf("boss")), ReportingLine.of(idOf("ben"), ANNA))));
        return storage;
    }

    /** Everybody but anna as they are kept, and of anna all but what she may change. */
    private static List<String> fixed(Storage storage) {
        List<String> fixed = new ArrayList<>();
        for (User user : Directory.everybody(storage)) {
            User shown = user;
            if (user.id().equals(ANNA)) {
                for (BuiltInField field : BuiltInField.allProfileTexts()) {
                    shown = ContactFields.contains(field.key())
                            ? shown.withProfile(shown.profile().with(field, null))
                            : shown;
                }
                shown = shown.with(dev.people.user.Revision.NEW);
            }
            fixed.add(shown.view() + " " + shown.revision());
        }
        fixed.add(
                storage.<List<ReportingLine>>read(work -> work.reportingLines().page(Optional.empty(), 100))
                        .toString());
        return fixed;
    }

    private static void assertSeesHerselfAlone(PeopleAs anna) {
        assertThat(anna.users().page(UserQuery.all(10))).extracting(User::id).containsExactly(ANNA);
        assertThat(anna.users().count(UserFilter.everybody(), 10)).isEqualTo(new BoundedCount(1, false));
        for (String name : NAMES) {
            assertThat(anna.users().find(idOf(name)).isPresent()).isEqualTo(name.equals("anna"));
        }
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void nothingChangesButOnesOwnContactFields(@ForAll @Size(min = 1, max = 6) List<@From("deeds") Deed> deeds) {
        try (Storage storage = directory()) {
            PeopleAs anna = People.on(storage).clock(() -> NOON).build().as(Actor.user(ANNA));
            List<String> before = fixed(storage);
            List<String> all = Directory.accounts(storage);
            for (Deed deed : deeds) {
                try {
                    deed.how().accept(anna);
                } catch (RejectedException e) {
                    assertThat(e.findings()).isNotEmpty();
                }
                assertThat(fixed(storage)).as("%s", deed).isEqualTo(before);
            }
            assertSeesHerselfAlone(anna);
            TableLaws.rarelyAbout(
                    "something changes", !Directory.accounts(storage).equals(all));
        }
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void aRowIsDeniedWhereTheSingleChangeIs(@ForAll("values") Cells cells) {
        try (Storage storage = directory()) {
            PeopleAs anna = People.on(storage).clock(() -> NOON).build().as(Actor.user(ANNA));
            Decision single = anna.users().check(UserChange.Edit.of(ANNA, cells.draft()));
            List<String> header = new ArrayList<>(List.of("username"));
            cells.fields().forEach(field -> header.add(field.key()));
            List<String> row = new ArrayList<>(List.of("anna"));
            row.addAll(cells.texts());
            Plan plan = anna.imports().plan(TableRecords.of(List.of(header, row)), ImportOptions.addAndUpdate());
            assertThat(plan.rows(0, 10)).hasSize(1);
            assertThat(isDenied(plan.rows(0, 10).get(0).findings())).isEqualTo(isDenied(single.findings()));
            TableLaws.rarelyAbout("somebody is denied something", isDenied(single.findings()));
        }
    }

    /** Values that a file and a form mean in the same way. */
    @Provide
    protected Arbitrary<Cells> values() {
        List<BuiltInField> fields = BuiltInField.all().stream()
                .filter(field -> field != BuiltInField.ID
                        && field != BuiltInField.USERNAME
                        && field != BuiltInField.NEW_USERNAME
                        && field != BuiltInField.ACTION)
                .toList();
        return cells().filter(cells -> fields.containsAll(cells.fields()));
    }

    private static boolean isDenied(List<Finding> findings) {
        return findings.stream().map(Finding::code).anyMatch(FindingCode.NOT_PERMITTED::equals);
    }
}
