package dev.people.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to send of an {@link AuditEntry}.
 *
 * @param id its identifier
 * @param kind what it tells of, such as {@code user_edited}
 * @param actor who acted, as an actor's text
 * @param at when
 * @param reason why; empty where nobody said
 * @param run the run it belongs to
 * @param changes what changed
 */
public record AuditEntryView(
        String id, String kind, String actor, Instant at, String reason, Optional<String> run, ChangesView changes) {
    /**
     * What changed.
     *
     * @param users accounts
     * @param details anything that is no account
     */
    public record ChangesView(List<UserDeltaView> users, List<FieldDelta> details) {}

    /**
     * What changed of one account.
     *
     * @param user which
     * @param previous the account's audit entry before this one
     * @param fields every field that changed
     */
    public record UserDeltaView(String user, Optional<String> previous, List<FieldDelta> fields) {}
}
