package dev.people.user;

import dev.people.profile.FieldType;
import dev.people.profile.OwnField;
import java.util.Optional;

/**
 * A value of a unique or searchable field of the directory's own, in the form in which values are compared.
 *
 * @param field the key of the field
 * @param key the value: texts without regard to case and width, others as they are kept
 */
public record FieldClaim(String field, String key) {
    /** The claim of a value; empty of a text that is too long to be compared. */
    public static Optional<FieldClaim> of(OwnField field, String value) {
        String key = field.type() == FieldType.TEXT ? LooseKey.of(value) : value;
        return key.length() > LooseKey.LONGEST ? Optional.empty() : Optional.of(new FieldClaim(field.key(), key));
    }
}
