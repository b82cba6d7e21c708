package dev.people.id;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a write, so that repeating it does nothing twice.
 *
 * @param value the bare identifier
 */
public record OperationId(UUID value) implements Comparable<OperationId>, Serializable {
    /** Needs a value. */
    public OperationId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is no identifier
     */
    public static OperationId valueOf(String text) {
        return new OperationId(Uuids.parse(text));
    }

    @Override
    public int compareTo(OperationId other) {
        return Uuids.compare(value, other.value);
    }

    /** The bare identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
