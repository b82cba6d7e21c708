package dev.people.id;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Identifies an audit entry.
 *
 * @param value the bare identifier
 */
public record EntryId(UUID value) implements Comparable<EntryId>, Serializable {
    /** Needs a value. */
    public EntryId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is no identifier
     */
    public static EntryId valueOf(String text) {
        return new EntryId(Uuids.parse(text));
    }

    @Override
    public int compareTo(EntryId other) {
        return Uuids.compare(value, other.value);
    }

    /** The bare identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
