package dev.people.license;

import java.io.Serializable;
import java.util.Objects;

/**
 * The name of a license pool.
 *
 * @param value lower-case name
 */
public record PoolName(String value) implements Comparable<PoolName>, Serializable {
    /** The pool of the primary area. */
    public static final PoolName PRIMARY = new PoolName("primary");

    /** The pool that all extranets share. */
    public static final PoolName EXTRANET = new PoolName("extranet");

    /** Needs a name. */
    public PoolName {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("A pool has a name");
        }
    }

    /** Reads what {@link #toString()} wrote. */
    public static PoolName valueOf(String text) {
        return new PoolName(text);
    }

    @Override
    public int compareTo(PoolName other) {
        return value.compareTo(other.value);
    }

    /** The bare name. */
    @Override
    public String toString() {
        return value;
    }
}
