package dev.people.packing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Packings of one of several: a constant of an enum by its name, a case of a sealed type by the name of the case. */
final class Choices {
    private Choices() {}

    static <T> Packing<T> constant(Class<T> type) {
        Map<String, T> constants = new LinkedHashMap<>();
        for (T constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return new Simple<>(
                type.getSimpleName() + constants.keySet(),
                (value, out) -> Texts.write(((Enum<?>) value).name(), out),
                in -> known(constants, in));
    }

    static <T> Packing<T> sealed(Class<T> type) {
        Map<String, Packing<T>> cases = new LinkedHashMap<>();
        Arrays.stream(type.getPermittedSubclasses()).forEach(some -> cases.put(some.getSimpleName(), casted(some)));
        StringBuilder shape = new StringBuilder(type.getSimpleName());
        cases.values().forEach(some -> shape.append('|').append(some.shape()));
        return new Simple<>(shape.toString(), (value, out) -> write(value, cases, out), in -> known(cases, in)
                .read(in));
    }

    @SuppressWarnings("unchecked")
    private static <T> Packing<T> casted(Class<?> some) {
        return (Packing<T>) Packings.of(some);
    }

    private static <T> void write(T value, Map<String, Packing<T>> cases, DataOutputStream out) throws IOException {
        String name = value.getClass().getSimpleName();
        Packing<T> packing = cases.get(name);
        if (packing == null) {
            throw new IllegalArgumentException("There is no way to pack a " + name);
        }
        Texts.write(name, out);
        packing.write(value, out);
    }

    private static <T> T known(Map<String, T> choices, DataInputStream in) throws IOException {
        T choice = choices.get(Texts.read(in));
        if (choice == null) {
            throw new StreamCorruptedException("A name that is none of " + choices.keySet());
        }
        return choice;
    }
}
