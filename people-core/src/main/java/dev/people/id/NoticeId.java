package dev.people.id;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a notice, or a batch of notices, and stays the same over repeated deliveries.
 *
 * @param value the bare identifier
 */
public record NoticeId(UUID value) implements Comparable<NoticeId>, Serializable {
    /** Needs a value. */
    public NoticeId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is no identifier
     */
    public static NoticeId valueOf(String text) {
        return new NoticeId(Uuids.parse(text));
    }

    /** The id of one notice of a batch: the same every time. */
    public static NoticeId part(NoticeId batch, int number) {
        return new NoticeId(DerivedIds.part(new RunId(batch.value()), "notice", number));
    }

    @Override
    public int compareTo(NoticeId other) {
        return Uuids.compare(value, other.value);
    }

    /** The bare identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
