package dev.people.plan;

import dev.people.profile.Field;
import java.util.Set;

/**
 * Where the values of a row come from that its source does not hold. Immutable.
 *
 * @param defaults fields whose value is a default, whether the row finds an account or makes one
 * @param defaultsIfNew fields whose value is a default only if the row makes an account
 * @param madeIfNew fields whose value is made of another value of the row, only if the row makes an account
 */
public record Origins(Set<Field> defaults, Set<Field> defaultsIfNew, Set<Field> madeIfNew) {
    /** Everything comes from the source. */
    public static final Origins SOURCE = new Origins(Set.of(), Set.of());

    /** Copies the sets. */
    public Origins {
        defaults = Set.copyOf(defaults);
        defaultsIfNew = Set.copyOf(defaultsIfNew);
        madeIfNew = Set.copyOf(madeIfNew);
    }

    /** Nothing is made of other values. */
    public Origins(Set<Field> defaults, Set<Field> defaultsIfNew) {
        this(defaults, defaultsIfNew, Set.of());
    }

    /** The same, where this field of a new account is made of another value of the row. */
    public Origins made(Field field) {
        return new Origins(defaults, defaultsIfNew, Set.of(field));
    }

    /** Whether this field of an account that the row finds is a default. */
    public boolean isDefault(Field field) {
        return defaults.contains(field);
    }

    /** Whether this field of an account that the row makes is a default. */
    public boolean isDefaultIfNew(Field field) {
        return defaults.contains(field) || defaultsIfNew.contains(field);
    }
}
