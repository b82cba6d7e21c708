package dev.people.run;

import java.time.Instant;

/**
 * What to send of a {@link StagedPlan}, without what its maker has packed.
 *
 * @param id its identifier
 * @param actor who made it, as an actor's text
 * @param madeAt since when it is kept
 * @param expiresAt until when
 * @param source what people call the source: a file's name
 * @param state where it stands
 */
public record StagedPlanView(
        String id, String actor, Instant madeAt, Instant expiresAt, String source, StagedStateView state) {}
