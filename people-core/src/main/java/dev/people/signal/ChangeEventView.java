package dev.people.signal;

import dev.people.audit.AuditSubject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to send of a {@link ChangeEvent}.
 *
 * @param kind what happened, such as {@code user_edited}
 * @param entry the audit entry that tells of it
 * @param run the run that it belongs to
 * @param actor who acted, as an actor's text
 * @param onBehalfOf for whom, as an actor's text, where that was somebody else
 * @param correlationId what the host calls the request or job that the call was part of
 * @param at when
 * @param userIds the accounts that changed
 * @param subjects what else changed that has an id, such as a license pool
 */
public record ChangeEventView(
        String kind,
        String entry,
        Optional<String> run,
        String actor,
        Optional<String> onBehalfOf,
        Optional<String> correlationId,
        Instant at,
        List<String> userIds,
        List<AuditSubject> subjects) {}
