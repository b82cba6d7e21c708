package dev.people.actor;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Who makes a call, and what the call belongs to. Everything that is decided, written and audited within the call carries
 * it. Immutable.
 *
 * @param actor who acts; what they may do is what is asked
 * @param onBehalfOf for whom they act, where that is somebody else, such as a person whom a help desk serves
 * @param correlationId what the host calls the request or job that the call is part of: 1 to 100 visible ASCII characters
 * @param locale the language of texts that the call answers
 */
public record CallContext(Actor actor, Optional<Actor> onBehalfOf, Optional<String> correlationId, Locale locale) {
    private static final int LONGEST_CORRELATION = 100;

    /**
     * Checks the correlation id.
     *
     * @throws IllegalArgumentException when it is empty, too long, or has a character that is no visible ASCII character
     */
    public CallContext {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(onBehalfOf, "onBehalfOf");
        Objects.requireNonNull(locale, "locale");
        correlationId.ifPresent(CallContext::check);
    }

    /** A call of this actor for nobody else, in English. */
    public static CallContext of(Actor actor) {
        return new CallContext(actor, Optional.empty(), Optional.empty(), Locale.ENGLISH);
    }

    /** The same on behalf of somebody else. */
    public CallContext onBehalfOf(Actor other) {
        return new CallContext(actor, Optional.of(other), correlationId, locale);
    }

    /**
     * The same as a part of a request or job of the host.
     *
     * @throws IllegalArgumentException when the id is empty, longer than 100 characters, or has a character that is no
     *     visible ASCII character
     */
    public CallContext correlatedBy(String id) {
        return new CallContext(actor, onBehalfOf, Optional.of(id), locale);
    }

    /** The same in another language. */
    public CallContext in(Locale other) {
        return new CallContext(actor, onBehalfOf, correlationId, other);
    }

    private static void check(String id) {
        if (id.isEmpty() || id.length() > LONGEST_CORRELATION || !id.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("A correlation id has 1 to 100 visible ASCII characters");
        }
    }
}
