package dev.people.console;

import dev.people.actor.Actor;
import dev.people.audit.AuditCursor;
import dev.people.audit.AuditKind;
import dev.people.audit.AuditQuery;
import dev.people.audit.AuditSubject;
import dev.people.id.RunId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which audit entries somebody asks for. */
final class AuditQuestion {
    private static final int USUAL = 20;

    @Option(names = "--by", paramLabel = "ACTOR", description = "who acted: system:NAME or user:ID")
    @Nullable
    String by;

    @Option(names = "--kind", paramLabel = "KIND", description = "what was done, such as user_blocked; more than once")
    List<String> kinds = new ArrayList<>();

    @Option(names = "--from", paramLabel = "TIME", description = "the first day or instant, in UTC")
    @Nullable
    String from;

    @Option(names = "--until", paramLabel = "TIME", description = "the day or instant before which it was, in UTC")
    @Nullable
    String until;

    @Option(names = "--run", paramLabel = "RUN", converter = RunArgument.class, description = "the import")
    @Nullable
    RunId run;

    @Option(names = "--correlation", paramLabel = "ID", description = "the request or job of a host")
    @Nullable
    String correlation;

    @Option(names = "--limit", paramLabel = "N", description = "entries of a page (default ${DEFAULT-VALUE})")
    int limit = USUAL;

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "the page after the one that ended with this 'next'")
    @Nullable
    String after;

    AuditQuery query(Optional<AuditSubject> subject) {
        AuditKind[] wanted = kinds.stream().map(AuditQuestion::kind).toArray(AuditKind[]::new);
        try {
            AuditQuery query = subject.map(some -> AuditQuery.of(some, limit))
                    .orElseGet(() -> AuditQuery.all(limit))
                    .ofKinds(wanted);
            query = by == null ? query : query.by(Actor.valueOf(by));
            query = from == null ? query : query.from(instant("--from", from));
            query = until == null ? query : query.until(instant("--until", until));
            query = run == null ? query : query.ofRun(run);
            query = correlation == null ? query : query.correlatedBy(correlation);
            return after == null ? query : query.after(AuditCursor.valueOf(after));
        } catch (IllegalArgumentException e) {
            throw new UsageException(Troubles.message(e));
        }
    }

    /** The same options once more, without the page. */
    String words() {
        StringBuilder words = new StringBuilder();
        add(words, "--by", by);
        kinds.forEach(kind -> add(words, "--kind", kind));
        add(words, "--from", from);
        add(words, "--until", until);
        add(words, "--run", run);
        add(words, "--correlation", correlation);
        return words.append(limit == USUAL ? "" : "--limit " + limit + " ").toString();
    }

    private static void add(StringBuilder words, String option, @Nullable Object value) {
        if (value != null) {
            words.append(option)
                    .append(' ')
                    .append(NextSteps.quoted(value.toString()))
                    .append(' ');
        }
    }

    private static AuditKind kind(String text) {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind.code().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException("--kind is one of "
                        + Arrays.stream(AuditKind.values()).map(AuditKind::code).collect(Collectors.joining(", "))
                        + ", not '" + text + "'"));
    }

    private static Instant instant(String option, String text) {
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException(option
                    + " is a day such as 2026-01-31 or an instant such as 2026-01-31T08:00:00Z, not '" + text + "'");
        }
    }
}
