package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.audit.AuditEntry;
import dev.people.change.UserTexts;
import dev.people.profile.BuiltInField;
import dev.people.user.User;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one account and its history. */
@Command(name = "show", description = "Show an account and its newest history.")
final class ShowCommand extends BaseCommand {
    private static final int HISTORY = 20;

    @Parameters(paramLabel = "USERNAME", converter = UsernameArgument.class)
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String username;

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = database.forReading();
                People people = People.on(opened.storage()).build()) {
            PeopleAs acting = acting(people);
            User user = find(acting, username);
            List<AuditEntry> history = acting.users().history(user.id(), HISTORY);
            if (json) {
                try (Json answer = json()) {
                    UserJson.all(answer, user);
                    answer.array(
                            "history",
                            () -> history.forEach(entry -> answer.element(
                                    () -> answer.field("at", entry.at().toString())
                                            .field("kind", entry.kind().name())
                                            .field("actor", entry.actor().toString())
                                            .field("reason", entry.reason()))));
                }
            } else {
                print(user, history);
            }
            return ExitStatus.OK;
        }
    }

    private void print(User user, List<AuditEntry> history) {
        for (BuiltInField field : BuiltInField.ofAccount()) {
            terminal.out().printf(Locale.ROOT, "%-26s %s%n", field.title(), Visible.of(UserTexts.text(user, field)));
        }
        String overdue = StateText.overdue(user, InstantSource.system().instant());
        if (!overdue.isEmpty()) {
            terminal.out().println(overdue);
        }
        for (AuditEntry entry : history) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%s %s by %s: %s%n",
                            entry.at(),
                            entry.kind(),
                            Visible.of(entry.actor()),
                            Visible.of(entry.reason()));
        }
    }
}
