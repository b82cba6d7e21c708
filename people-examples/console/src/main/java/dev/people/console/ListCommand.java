package dev.people.console;

import dev.people.People;
import dev.people.user.User;
import dev.people.user.UserCursor;
import dev.people.user.UserQuery;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a page of accounts. */
@Command(name = "list", description = "List accounts, by username.")
final class ListCommand extends BaseCommand {
    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "words in names, usernames and addresses")
    String text = "";

    @Option(names = "--limit", paramLabel = "N", description = "accounts of a page (default ${DEFAULT-VALUE})")
    int limit = 50;

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "the page after the one that ended with this 'next'")
    @Nullable
    String after;

    @Override
    public Integer call() {
        UserQuery query = query();
        try (DatabaseOptions.Opened opened = database.forReading();
                People people = People.on(opened.storage()).build()) {
            List<User> users = acting(people).users().page(query);
            String next = users.size() == limit
                    ? UserCursor.behind(users.get(users.size() - 1)).toString()
                    : null;
            if (json) {
                try (Json answer = json()) {
                    answer.array(
                            "users", () -> users.forEach(user -> answer.element(() -> UserJson.fields(answer, user))));
                    answer.field("next", next);
                }
                return ExitStatus.OK;
            }
            for (User user : users) {
                String name = user.profile().firstName() + " " + user.profile().lastName();
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "%-30s %-10s %-30s %s%n",
                                Visible.of(user.username()),
                                StateText.of(user),
                                Visible.of(name),
                                Visible.of(user.email()));
            }
            if (next != null) {
                terminal.say("More: --after " + next);
            }
            return ExitStatus.OK;
        }
    }

    private UserQuery query() {
        try {
            UserQuery query = UserQuery.containing(text, limit);
            return after == null ? query : query.after(UserCursor.valueOf(after));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() == null ? "Wrong page" : e.getMessage());
        }
    }
}
