package dev.people.packing;

import java.io.IOException;
import java.io.StreamCorruptedException;

/** A value made of bytes that may be anything: what its type refuses is no error of ours. */
final class Constructed {
    private Constructed() {}

    @FunctionalInterface
    interface Making<T> {
        T make() throws IOException;
    }

    static <T> T from(Making<T> making) throws IOException {
        try {
            return making.make();
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    /** The message of the cause may hold a value, and so personal data. */
    static StreamCorruptedException refused(Throwable cause) {
        return new StreamCorruptedException(
                "A value is refused by its type: " + cause.getClass().getSimpleName());
    }
}
