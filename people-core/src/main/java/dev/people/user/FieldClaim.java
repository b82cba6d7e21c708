package dev.people.user;

import java.util.Optional;

/**
 * A value of a unique or searchable field of the directory's own, in the form in which values are compared.
 *
 * @param field the key of the field
 * @param key the value without regard to case and width
 */
public record FieldClaim(String field, String key) {
    /** The claim of a value as it is kept; empty of a text that is too long to be compared. */
    public static Optional<FieldClaim> of(String field, String value) {
        String key = LooseKey.of(value);
        return key.length() > LooseKey.LONGEST ? Optional.empty() : Optional.of(new FieldClaim(field, key));
    }

    /** The claim of what an account has in the field with this key; empty where it has nothing there. */
    public static Optional<FieldClaim> of(User user, String field) {
        return user.profile().own().value(field).flatMap(value -> of(field, value));
    }
}
