package dev.people.profile;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields by which a person can be reached or found: those that people keep up to date themselves. */
public final class ContactFields {
    private static final Set<BuiltInField> FIELDS = Set.of(
            BuiltInField.PHONE, BuiltInField.MOBILE, BuiltInField.ADDRESS, BuiltInField.CITY, BuiltInField.LOCATION);
    private static final Set<String> KEYS = Stream.of(BuiltInField.values())
            .filter(FIELDS::contains)
            .map(Field::key)
            .collect(Collectors.toUnmodifiableSet());

    private ContactFields() {}

    /** Whether the field with this key is one. */
    public static boolean contains(String key) {
        return KEYS.contains(key);
    }
}
