package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.UserReference;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.password.Secret;
import dev.people.user.User;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands have in common. */
@Command(mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli and the factory fill the fields
abstract class BaseCommand implements Callable<Integer> {
    private static final Actor CONSOLE = Actor.system("console");

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--as",
            paramLabel = "USERNAME",
            converter = UsernameArgument.class,
            description = "run as this administrator; the history names them")
    @Nullable
    String actingUser;

    @Option(names = "--json", description = "answer with one JSON object")
    boolean json;

    Terminal terminal;

    /** Reads ahead beside the database, and seals plans with the key in {@code PEOPLE_PLAN_KEY} if there is one. */
    static People.Builder builder(DatabaseOptions.Opened opened) {
        People.Builder builder = People.on(opened.storage()).executor(ForkJoinPool.commonPool());
        String key = System.getenv("PEOPLE_PLAN_KEY");
        if (key == null || key.isEmpty()) {
            return builder;
        }
        try (Secret secret = Secret.of(key.toCharArray())) {
            return builder.planKey(secret);
        } catch (IllegalArgumentException e) {
            throw new UsageException("PEOPLE_PLAN_KEY: " + Troubles.message(e));
        }
    }

    PeopleAs acting(DatabaseOptions.Opened opened) {
        return acting(builder(opened).build());
    }

    PeopleAs acting(People people) {
        if (actingUser == null) {
            return people.as(CONSOLE);
        }
        return people.as(Actor.user(find(people.as(CONSOLE), actingUser).id()));
    }

    /** Somebody by any key; never the first of two. */
    static User find(PeopleAs people, String key) {
        return people.users()
                .find(new UserReference(key))
                .orElseThrow(() -> new RejectedException(
                        Finding.of(FindingCode.USER_NOT_FOUND).with("value", key)));
    }

    /** Who acts is called what they were called on the command line. */
    Finding named(Finding finding) {
        return finding.code() == FindingCode.NOT_PERMITTED && actingUser != null
                ? finding.with("actor", actingUser)
                : finding;
    }

    /** The fields of the directory, looked at where a built-in one will not do. */
    KnownFields fields() {
        return new KnownFields(() -> {
            try (DatabaseOptions.Opened opened = database.forReading()) {
                return acting(opened).fields().schema();
            }
        });
    }

    /** Tells which commands may come next; not where somebody wants JSON. */
    void next(String... steps) {
        if (!json) {
            terminal.next(steps);
        }
    }

    Json json() {
        return new Json(terminal);
    }

    /** One JSON object, also when something breaks half way: then it ends with what there is to say about that. */
    int answer(ToIntFunction<Json> content) {
        try (Json answer = json()) {
            try {
                return content.applyAsInt(answer);
            } catch (RuntimeException | Error e) {
                Troubles.Trouble trouble = Troubles.of(e, this, terminal);
                trouble.say(terminal);
                answer.interrupted().troubleWithPlan(trouble);
                return trouble.status();
            }
        }
    }
}
