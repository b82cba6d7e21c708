package dev.people.packing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Derives packings from types: simple values, enums, public records, sealed types of such records, and lists, sets, maps
 * and optionals of all these. A component that is added to a record is packed from then on.
 */
public final class Packings {
    private Packings() {}

    /**
     * The packing of this type.
     *
     * @throws IllegalArgumentException when there is no way to pack it
     */
    @SuppressWarnings("unchecked")
    public static <T> Packing<T> of(Class<T> type) {
        Packing<?> scalar = Scalars.ALL.get(type);
        if (scalar != null) {
            return (Packing<T>) scalar;
        }
        if (type.isEnum()) {
            return Choices.constant(type);
        }
        if (type.isRecord()) {
            return new RecordPacking<>(type);
        }
        if (type.isSealed()) {
            return Choices.sealed(type);
        }
        throw new IllegalArgumentException("There is no way to pack " + type);
    }

    static Packing<?> of(Type type) {
        if (type instanceof Class<?> simple) {
            return of(simple);
        }
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        throw new IllegalArgumentException("There is no way to pack " + type);
    }

    private static Packing<?> ofGeneric(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return Groups.optional(of(of[0]));
        }
        if (type.getRawType() == List.class) {
            return Groups.list(of(of[0]));
        }
        if (type.getRawType() == Set.class) {
            return Groups.set(of(of[0]));
        }
        if (type.getRawType() == Map.class) {
            return Groups.map(of(of[0]), of(of[1]));
        }
        throw new IllegalArgumentException("There is no way to pack " + type);
    }
}
