package dev.people.change;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.Optional;

/** Which names an account needs. Some people have one name only. */
public enum NameRule {
    /** A first name and a last name. */
    BOTH,
    /** Either of them suffices. */
    EITHER;

    /** The more generous one of two. */
    public NameRule or(NameRule other) {
        return this == EITHER ? this : other;
    }

    /** The name that may stand for this one; empty for a field that is no name. */
    public static Optional<BuiltInField> other(Field field) {
        if (field == BuiltInField.FIRST_NAME) {
            return Optional.of(BuiltInField.LAST_NAME);
        }
        return field == BuiltInField.LAST_NAME ? Optional.of(BuiltInField.FIRST_NAME) : Optional.empty();
    }
}
