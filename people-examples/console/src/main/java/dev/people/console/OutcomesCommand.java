package dev.people.console;

import dev.people.PeopleAs;
import dev.people.finding.Finding;
import dev.people.id.UserId;
import dev.people.run.OutcomePage;
import dev.people.run.RowReport;
import dev.people.run.RowResult;
import dev.people.run.Run;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what became of the rows of a run. */
@Command(
        name = "outcomes",
        description = "Show row by row what a run wrote, to whom, with old and new values, or why it did not.")
final class OutcomesCommand extends BaseCommand {
    private static final int AT_ONCE = 1_000;

    @Mixin
    RunReference reference = new RunReference();

    @Mixin
    PageView view = new PageView();

    @Override
    public Integer call() {
        view.check();
        try (DatabaseOptions.Opened opened = database.forReading()) {
            PeopleAs people = acting(opened);
            Run run = reference.find(people);
            OutcomePage page = page(people);
            Instant now = InstantSource.system().instant();
            if (json) {
                try (Json answer = json()) {
                    write(answer, run, page, now);
                }
            } else {
                print(run, page, now);
            }
            return ExitStatus.OK;
        }
    }

    /** As many rows as were asked for, which may be more than People shows at once. */
    private OutcomePage page(PeopleAs people) {
        OutcomePage page = part(people, 0);
        List<RowReport> rows = new ArrayList<>(page.rows());
        List<Finding> findings = new ArrayList<>(page.findings());
        while (rows.size() < view.pageSize && view.from() + rows.size() < page.total()) {
            OutcomePage more = part(people, rows.size());
            if (more.rows().isEmpty()) {
                break; // its records were deleted meanwhile
            }
            rows.addAll(more.rows());
            more.findings().stream().filter(some -> !findings.contains(some)).forEach(findings::add);
        }
        return new OutcomePage(page.run(), page.total(), rows, findings);
    }

    private OutcomePage part(PeopleAs people, int done) {
        return people.plans().outcomes(reference.id, view.from() + done, Math.min(AT_ONCE, view.pageSize - done));
    }

    private void print(Run run, OutcomePage page, Instant now) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s %s: %s of %s%n%n",
                        run.id(),
                        RunsCommand.state(run, now),
                        run.howFar(),
                        Visible.of(run.source()));
        view.print(terminal, terminal.out(), page.total(), table -> OutcomesText.print(table, page.rows()));
        page.findings().forEach(finding -> terminal.say(Texts.line(finding)));
        terminal.out().flush();
    }

    private void write(Json json, Run run, OutcomePage page, Instant now) {
        json.field("run", run.id().toString())
                .field("file", run.source())
                .field("state", RunsCommand.state(run, now))
                .field("total", page.total())
                .field("from", view.from())
                .array("rows", () -> page.rows().forEach(row -> json.element(() -> row(json, row))))
                .array("findings", () -> page.findings().forEach(json::finding));
    }

    private static void row(Json json, RowReport row) {
        json.field("row", row.row())
                .field("outcome", row.result().map(RowResult::code).orElse(null))
                .field("manager", row.manager().map(RowResult::code).orElse(null))
                .field("id", row.person().id().map(UserId::toString).orElse(null))
                .field("username", orNull(row.person().username()))
                .field("kept", row.kept().code())
                .array("changes", () -> row.changes()
                        .forEach(change -> json.element(() -> json.field("field", change.field())
                                .field("old", orNull(change.before()))
                                .field("new", orNull(change.after())))))
                .array("findings", () -> row.findings().forEach(json::finding));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
