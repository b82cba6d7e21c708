package dev.people.run;

import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import dev.people.id.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one row of a run.
 *
 * @param row its number in the source
 * @param result its result; empty while the run has not processed it
 * @param manager the result of its manager, reported separately; empty where the row has none, or the run has not
 *     processed it
 * @param person who it was about
 * @param changes what was written, field by field, old and new, a manager among them; nothing of passwords. Empty where
 *     nothing was written, or has expired
 * @param findings why it was not written, or its manager was not, and what else is to be said of it today
 * @param kept whether the values of what was written are there
 */
public record RowReport(
        long row,
        Optional<RowResult> result,
        Optional<RowResult> manager,
        Person person,
        List<FieldDelta> changes,
        List<Finding> findings,
        Kept kept) {
    /** Copies the collections. */
    public RowReport {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /**
     * Who a row was about.
     *
     * @param id the account; empty where there is none, or nobody knows any more which one it was
     * @param username its name today, else the one in the source; empty where there is none, or none is kept
     */
    public record Person(Optional<UserId> id, String username) {
        /** Nothing may be null. */
        public Person {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(username, "username");
        }
    }

    /** Whether the values of what was written are there. */
    public enum Kept {
        /** They are, or nothing was written. */
        WHOLE,
        /** Something was written, and what it was has expired. */
        EXPIRED;

        /** Its name in views. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether something was written of this row, its account or its manager. */
    public boolean isWritten() {
        return result.filter(RowResult::writes).isPresent()
                || manager.filter(RowResult::writes).isPresent();
    }

    /** The row without values: those are personal data. */
    @Override
    public String toString() {
        return "RowReport[row " + row + ", " + result.map(RowResult::toString).orElse("-")
                + manager.map(some -> ", " + some).orElse("") + "]";
    }
}
