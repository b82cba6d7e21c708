package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.user.BoundedCount;
import dev.people.user.Cursor;
import dev.people.user.User;
import dev.people.user.UserQuery;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a page of accounts. */
@Command(name = "list", description = "List accounts, by username.")
final class ListCommand extends BaseCommand {
    private static final int USUAL = 50;
    /** Nobody waits until more are counted. */
    private static final int MOST_COUNTED = 1_000_000;

    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT",
            description = "words in usernames, first and last names and e-mail addresses")
    String text = "";

    @Option(names = "--limit", paramLabel = "N", description = "accounts of a page (default ${DEFAULT-VALUE})")
    int limit = USUAL;

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "the page after the one that ended with this 'next'")
    @Nullable
    String after;

    @Mixin
    FieldQuestion fields = new FieldQuestion();

    @Override
    public Integer call() {
        UserQuery asked = query();
        try (DatabaseOptions.Opened opened = database.forReading();
                People people = People.on(opened.storage()).build()) {
            PeopleAs acting = acting(people);
            UserQuery query = fields.narrowed(asked, acting);
            List<User> users = acting.users().page(query);
            String next = users.size() == limit
                    ? Cursor.behind(users.get(users.size() - 1)).toString()
                    : null;
            if (json) {
                try (Json answer = json()) {
                    answer.array(
                            "users", () -> users.forEach(user -> answer.element(() -> UserJson.fields(answer, user))));
                    answer.field("next", next);
                }
                return ExitStatus.OK;
            }
            print(users, acting.users().count(query.filter(), MOST_COUNTED));
            next(
                    next == null ? "" : "people list " + words() + "--after " + next,
                    users.isEmpty()
                            ? ""
                            : "people show " + NextSteps.quoted(users.get(0).username()));
            return ExitStatus.OK;
        }
    }

    private String words() {
        return (text.isEmpty() ? "" : NextSteps.quoted(text) + " ")
                + fields.words()
                + (limit == USUAL ? "" : "--limit " + limit + " ");
    }

    private void print(List<User> users, BoundedCount count) {
        long all = count.counted();
        if (users.isEmpty()) {
            terminal.out()
                    .println(
                            text.isBlank() || all > 0 || !fields.isEmpty()
                                    ? "No accounts" + (all > 0 ? " behind this place." : found())
                                    : "No account has '" + Visible.of(text)
                                            + "' in username, first name, last name or e-mail address.");
        } else {
            new UserList(terminal.out(), terminal.size().columns()).print(users);
        }
        if (all > 0) {
            String more = count.hasMore() ? "more than " : "";
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%,d of %s%,d %s%n",
                            users.size(),
                            more,
                            all,
                            all == 1 ? "account" : "accounts");
        }
    }

    private String found() {
        return fields.isEmpty() ? "." : " with these values.";
    }

    private UserQuery query() {
        try {
            UserQuery query = UserQuery.containing(text, limit);
            return after == null ? query : query.after(Cursor.valueOf(after));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() == null ? "Wrong page" : e.getMessage());
        }
    }
}
