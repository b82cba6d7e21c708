package dev.people.id;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Identifies one run of a plan.
 *
 * @param value the bare identifier
 */
public record RunId(UUID value) implements Comparable<RunId>, Serializable {
    /** Needs a value. */
    public RunId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is no identifier
     */
    public static RunId valueOf(String text) {
        return new RunId(Uuids.parse(text));
    }

    @Override
    public int compareTo(RunId other) {
        return Uuids.compare(value, other.value);
    }

    /** The bare identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
