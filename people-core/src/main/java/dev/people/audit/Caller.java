package dev.people.audit;

import dev.people.actor.Actor;
import dev.people.actor.CallContext;
import java.util.Objects;
import java.util.Optional;

/**
 * Who made the call that changed something.
 *
 * @param actor who acted
 * @param onBehalfOf for whom, where that was somebody else
 * @param correlationId what the host calls the request or job that the call was part of
 */
public record Caller(Actor actor, Optional<Actor> onBehalfOf, Optional<String> correlationId) {
    /** Nothing may be null. */
    public Caller {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(onBehalfOf, "onBehalfOf");
        Objects.requireNonNull(correlationId, "correlationId");
    }

    /** Who makes this call. */
    public static Caller of(CallContext call) {
        return new Caller(call.actor(), call.onBehalfOf(), call.correlationId());
    }

    /** An actor for nobody else. */
    public static Caller of(Actor actor) {
        return new Caller(actor, Optional.empty(), Optional.empty());
    }
}
