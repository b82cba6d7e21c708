package dev.people.packing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A value of the sealed type that a record is a case of, and which therefore contains itself: its packing is made when it is
 * used first.
 */
final class Nested<T> implements Packing<T> {
    private final Class<T> type;
    private volatile @Nullable Packing<T> made;

    private Nested(Class<T> type) {
        this.type = type;
    }

    /** Whether a component of this type is to be packed so. */
    static boolean isIn(Class<?> record, Class<?> component) {
        return component.isSealed() && component.isAssignableFrom(record);
    }

    static <T> Packing<T> of(Class<T> type) {
        return new Nested<>(type);
    }

    private Packing<T> packing() {
        Packing<T> known = made;
        if (known == null) {
            known = Packings.of(type);
            made = known;
        }
        return known;
    }

    @Override
    public void write(T value, DataOutputStream out) throws IOException {
        packing().write(value, out);
    }

    @Override
    public T read(DataInputStream in) throws IOException {
        return packing().read(in);
    }

    @Override
    public String shape() {
        return type.getSimpleName();
    }
}
