package dev.people.id;

import java.util.UUID;

/** Port: makes identifiers. Implementations are thread-safe and never give the same one twice. */
@FunctionalInterface
public interface Ids {
    /** A new identifier. */
    UUID next();
}
