package dev.people.signal;

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
 * @param at when
 * @param userIds the accounts that changed
 */
public record ChangeEventView(
        String kind, String entry, Optional<String> run, String actor, Instant at, List<String> userIds) {}
