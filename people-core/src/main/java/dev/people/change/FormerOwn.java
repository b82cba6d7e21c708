package dev.people.change;

import dev.people.profile.OwnValues;
import dev.people.user.FieldClaim;
import dev.people.user.UserKeys;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an account had in fields of the directory's own before a write changed them.
 *
 * @param values by the keys of the fields, in the form in which they are kept; empty where there was none
 */
record FormerOwn(Map<String, String> values) {
    FormerOwn {
        values = Map.copyOf(values);
    }

    /** These values again, the others as they are. */
    OwnValues over(OwnValues now) {
        if (values.isEmpty()) {
            return now;
        }
        Map<String, String> after = new TreeMap<>(now.asMap());
        after.putAll(values);
        return OwnValues.of(after);
    }

    /** What it had, if anything. */
    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(text -> !text.isEmpty());
    }

    /** Adds what may be somebody else's by now. */
    void collect(UserKeys keys) {
        values.forEach((key, text) -> FieldClaim.of(key, text).ifPresent(keys::claim));
    }

    /** A text that differs wherever the values do. */
    String print() {
        return values.isEmpty() ? "" : new TreeMap<>(values).toString();
    }

    /** The fields, without their values: those are personal data. */
    @Override
    public String toString() {
        return "FormerOwn" + new TreeMap<>(values).keySet();
    }
}
