package dev.people.csv;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.finding.Finding;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.organization.ChartPerson;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.CompleteSource;
import dev.people.plan.Plan;
import dev.people.user.EmployeeId;
import dev.people.user.User;
import dev.people.user.UserQuery;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A directory of its own that files are imported into, and all that comes of them as lines of text. */
final class TriedImport {
    private static final int MANY = 100;
    private static final ImportOptions OPTIONS = ImportOptions.addAndUpdate();

    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    static CsvRecords file(String name) {
        return Csv.fixture("reported/" + name + ".csv");
    }

    Plan plan(CsvRecords file) {
        return people.imports().plan(file, OPTIONS);
    }

    Plan plan(CsvRecords file, ImportOptions options) {
        return people.imports().plan(file, options);
    }

    /** A plan that blocks whoever is not in the file. */
    Plan complete(CsvRecords file) {
        return plan(
                file,
                OPTIONS.complete(new CompleteSource(CompleteSource.Scope.everybody(), CompleteSource.Missing.BLOCK)));
    }

    /** Applies a plan, and says what it came to: all results that are not zero, by name. */
    String apply(Plan plan) {
        return results(people.plans().apply(plan, ApplyOptions.defaults()));
    }

    String applyAllOrNothing(Plan plan) {
        return results(people.plans().apply(plan, ApplyOptions.defaults().mode(ApplyMode.ALL_OR_NOTHING)));
    }

    private static String results(ApplyResult result) {
        return result.applied().results().stream()
                .filter(kind -> result.applied().of(kind) > 0)
                .map(kind -> result.applied().of(kind) + " " + kind)
                .collect(Collectors.joining(", "));
    }

    /** Adds one person of each name. */
    void given(String... names) {
        String rows = Arrays.stream(names)
                .map(name -> name + "," + name + "," + name + "," + name + "@example.org\n")
                .collect(Collectors.joining());
        apply(plan(Csv.text("username,first_name,last_name,email\n" + rows)));
    }

    /** Everybody by username, with all values that a file may give. */
    List<String> accounts() {
        return people.users().page(UserQuery.all(MANY)).stream()
                .map(this::account)
                .sorted()
                .toList();
    }

    private String account(User user) {
        String manager = people.orgChart()
                .managerOf(user.id())
                .map(ChartPerson::username)
                .map(name -> " reports to " + name)
                .orElse("");
        return String.join(
                        " ",
                        user.username().value(),
                        user.email().value(),
                        user.employeeId().map(EmployeeId::value).orElse("-"),
                        user.state().code(),
                        user.profile().asMap().toString())
                + manager;
    }

    /** What the plan does, row by row. */
    static List<String> rows(Plan plan) {
        return plan.rows(0, MANY).stream()
                .map(row -> row.row() + " " + row.username() + " " + row.action())
                .toList();
    }

    /** What the plan does with managers, row by row. */
    static List<String> managers(Plan plan) {
        return plan.rows(0, MANY).stream()
                .map(row -> row.row() + " " + row.username() + " " + row.manager())
                .toList();
    }

    /** Every finding with its row, line and column. */
    static List<String> findings(Plan plan) {
        return plan.findings().stream().map(TriedImport::text).toList();
    }

    static String text(Finding finding) {
        String place = finding.place().row() + "/" + finding.place().line() + " ";
        String column =
                finding.place().column().isEmpty() ? "" : finding.place().column() + " ";
        return place + column + finding.code() + " " + new TreeMap<>(finding.parameters());
    }
}
