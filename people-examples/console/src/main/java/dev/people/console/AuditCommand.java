package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditPage;
import dev.people.audit.AuditSubject;
import dev.people.audit.FieldDelta;
import dev.people.audit.SubjectDelta;
import dev.people.id.RunId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a page of the audit log. */
@Command(name = "audit", description = "Show who changed what, the newest first.")
final class AuditCommand extends BaseCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "USERNAME",
            converter = UsernameArgument.class,
            description = "whose history: a username, e-mail address, employee id or id")
    @Nullable
    String username;

    @Mixin
    AuditQuestion question = new AuditQuestion();

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = database.forReading();
                People people = People.on(opened.storage()).build()) {
            PeopleAs acting = acting(people);
            Optional<AuditSubject> subject = Optional.ofNullable(username)
                    .map(key -> AuditSubject.user(find(acting, key).id()));
            AuditPage page = acting.audit().page(question.query(subject));
            if (json) {
                try (Json answer = json()) {
                    answer.array("entries", () -> page.entries()
                            .forEach(entry -> answer.element(() -> entry(answer, entry))));
                    answer.field("next", page.next().map(Object::toString).orElse(null));
                }
                return ExitStatus.OK;
            }
            page.entries().forEach(this::print);
            if (page.entries().isEmpty()) {
                terminal.out().println("No entries.");
            }
            String whose = username == null ? "" : NextSteps.quoted(username) + " ";
            next(page.next()
                    .map(place -> "people audit " + whose + question.words() + "--after " + place)
                    .orElse(""));
            return ExitStatus.OK;
        }
    }

    private void print(AuditEntry entry) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s %s of %s by %s%s: %s%n",
                        entry.at(),
                        entry.kind(),
                        Visible.of(whom(entry.changes().subjects())),
                        Visible.of(entry.actor()),
                        entry.by()
                                .onBehalfOf()
                                .map(other -> " for " + Visible.of(other))
                                .orElse(""),
                        Visible.of(entry.reason()));
    }

    private static String whom(List<SubjectDelta> subjects) {
        if (subjects.size() == 1) {
            AuditSubject only = subjects.get(0).subject();
            return only.kind() + " " + only.id();
        }
        return subjects.isEmpty() ? "nothing with an id" : String.format(Locale.ROOT, "%,d", subjects.size());
    }

    private static void entry(Json answer, AuditEntry entry) {
        answer.field("id", entry.id().toString())
                .field("at", entry.at().toString())
                .field("kind", entry.kind().code())
                .field("actor", entry.actor().toString())
                .field(
                        "onBehalfOf",
                        entry.by().onBehalfOf().map(Actor::toString).orElse(null))
                .field("correlationId", entry.by().correlationId().orElse(null))
                .field("reason", entry.reason())
                .field("run", entry.run().map(RunId::toString).orElse(null))
                .array(
                        "subjects",
                        () -> entry.changes().subjects().forEach(delta -> answer.element(() -> subject(answer, delta))))
                .array("details", () -> fields(answer, entry.changes().details()));
    }

    private static void subject(Json answer, SubjectDelta delta) {
        answer.field("kind", delta.subject().kind())
                .field("id", delta.subject().id())
                .field("version", delta.version())
                .field("redacted", delta.isRedacted())
                .array("fields", () -> fields(answer, delta.fields()));
    }

    private static void fields(Json answer, List<FieldDelta> fields) {
        fields.forEach(field -> answer.element(() -> answer.field("field", field.field())
                .field("before", field.before())
                .field("after", field.after())));
    }
}
