package dev.people.organization;

import dev.people.id.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That somebody reports to a manager. Everybody has one line at most. From and until are judged when the line is read;
 * since time passes without anybody writing, a line that has not begun yet counts as one where cycles are concerned.
 *
 * @param report who reports
 * @param manager to whom
 * @param from when it begins, in microseconds; empty when it always has
 * @param until when it ends by itself, not included; empty when it does not
 */
public record ReportingLine(UserId report, UserId manager, Optional<Instant> from, Optional<Instant> until) {
    /** The key of the field that a line is shown and audited as: a person's manager. */
    public static final String FIELD = "manager";

    /** Leads from one person to another one, and ends after it began. */
    public ReportingLine {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (report.equals(manager)) {
            throw new IllegalArgumentException("Nobody reports to themselves: " + report);
        }
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            throw new IllegalArgumentException("The line of " + report + " ends before it begins");
        }
    }

    /** From now on, until somebody changes it. */
    public static ReportingLine of(UserId report, UserId manager) {
        return new ReportingLine(report, manager, Optional.empty(), Optional.empty());
    }

    /** Whether it has begun at this instant and not ended. */
    public boolean isValidAt(Instant instant) {
        return !isEndedAt(instant) && from.filter(instant::isBefore).isEmpty();
    }

    /** Whether it has ended at this instant, for good. */
    public boolean isEndedAt(Instant instant) {
        return until.filter(end -> !instant.isBefore(end)).isPresent();
    }
}
