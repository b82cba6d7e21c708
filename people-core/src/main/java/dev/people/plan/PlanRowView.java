package dev.people.plan;

import dev.people.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What to send of a {@link PlanRow}.
 *
 * @param row its number in the source
 * @param line the physical line where it starts; 0 where there are no lines
 * @param action what the plan does with it, such as {@code update}
 * @param match whom it is about
 * @param changes field by field, old and new
 * @param findings everything there is to say about it
 * @param manager what it does with the manager, such as {@code set}
 * @param freshness whether it would still be carried out as planned: {@code fresh} or {@code stale}
 */
public record PlanRowView(
        long row,
        long line,
        String action,
        MatchView match,
        List<ChangeView> changes,
        List<Finding> findings,
        String manager,
        String freshness) {
    /**
     * Whom a row is about.
     *
     * @param username the account's name, else the one in the source; empty where there is none
     * @param by the key of the field that found the account; absent where none did
     */
    public record MatchView(String username, Optional<String> by) {}

    /**
     * One field before and after.
     *
     * @param field the field's key
     * @param before its text before; empty if it had none
     * @param after its text after; empty if it has none
     * @param origin where the new text comes from, such as {@code file} or {@code default}
     */
    public record ChangeView(String field, String before, String after, String origin) {
        /** The field without its texts: those are personal data. */
        @Override
        public String toString() {
            return "ChangeView[" + field + "]";
        }
    }

    static PlanRowView of(PlanRow row) {
        return new PlanRowView(
                row.row(),
                row.line(),
                row.action().code(),
                new MatchView(
                        row.username(), row.match().by().map(key -> key.field().key())),
                row.changes().stream()
                        .map(change -> new ChangeView(
                                change.field(),
                                change.before(),
                                change.after(),
                                row.origin(change).code()))
                        .toList(),
                row.findings(),
                row.manager().code(),
                row.freshness().code());
    }
}
