package dev.people.audit;

import java.util.List;
import java.util.Optional;

/**
 * A page of audit entries, the newest first.
 *
 * @param entries the entries
 * @param next the place to {@linkplain AuditQuery#after go on} behind; empty when there are no more
 */
public record AuditPage(List<AuditEntry> entries, Optional<AuditCursor> next) {
    /** Copies the entries. */
    public AuditPage {
        entries = List.copyOf(entries);
    }

    /** What a query has found. A page that is full may be the last one; then the next one is empty. */
    public static AuditPage of(AuditQuery query, List<AuditEntry> found) {
        return new AuditPage(
                found,
                found.size() < query.limit()
                        ? Optional.empty()
                        : Optional.of(query.placeOf(found.get(found.size() - 1))));
    }

    /** What to send of it. */
    public AuditPageView view() {
        return new AuditPageView(entries.stream().map(AuditEntry::view).toList(), next.map(AuditCursor::toString));
    }
}
