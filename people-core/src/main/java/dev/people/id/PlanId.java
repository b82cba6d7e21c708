package dev.people.id;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a plan.
 *
 * @param value the bare identifier
 */
public record PlanId(UUID value) implements Comparable<PlanId>, Serializable {
    /** Needs a value. */
    public PlanId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is no identifier
     */
    public static PlanId valueOf(String text) {
        return new PlanId(Uuids.parse(text));
    }

    @Override
    public int compareTo(PlanId other) {
        return Uuids.compare(value, other.value);
    }

    /** The bare identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
