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
 * @param onBehalfOf for whom, as an actor's text, where that was somebody else
 * @param correlationId what the host calls the request or job that the call was part of
 * @param at when
 * @param reason why; empty where nobody said, and where it was redacted
 * @param run the run it belongs to
 * @param changes what changed
 */
public record AuditEntryView(
        String id,
        String kind,
        String actor,
        Optional<String> onBehalfOf,
        Optional<String> correlationId,
        Instant at,
        String reason,
        Optional<String> run,
        ChangesView changes) {
    /**
     * What changed.
     *
     * @param users accounts
     * @param subjects what is no account and has an id, such as license pools
     * @param details what belongs to nothing that has an id
     */
    public record ChangesView(List<UserDeltaView> users, List<SubjectDeltaView> subjects, List<FieldDelta> details) {}

    /**
     * What changed of one account.
     *
     * @param user which
     * @param version the version of the account that it made
     * @param fields every field that changed; without texts where the part is redacted
     * @param redacted whether the texts were taken out
     */
    public record UserDeltaView(String user, long version, List<FieldDelta> fields, boolean redacted) {}

    /**
     * What changed of one subject that is no account.
     *
     * @param kind what it is, such as {@code pool}
     * @param id which
     * @param version the version that it made, where such subjects count versions
     * @param fields every field that changed; without texts where the part is redacted
     * @param redacted whether the texts were taken out
     */
    public record SubjectDeltaView(
            String kind, String id, Optional<Long> version, List<FieldDelta> fields, boolean redacted) {}
}
