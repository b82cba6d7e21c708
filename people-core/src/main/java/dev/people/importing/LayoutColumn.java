package dev.people.importing;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.Objects;
import java.util.Optional;

/**
 * One column of a {@link Layout}.
 *
 * @param header its header; {@code [attribute]} for whatever header bears this mark; with a star at its end for all
 *     that begin so
 * @param key the key of the field it is read into; empty when it is left out. A key that no field has leaves the column
 *     unknown
 * @param values cells that are read as another text
 */
public record LayoutColumn(String header, String key, Translation values) {
    /** Needs a header. */
    public LayoutColumn {
        Objects.requireNonNull(values, "values");
        if (header.isBlank()) {
            throw new IllegalArgumentException("A column needs a header");
        }
    }

    boolean isLeftOut() {
        return key.isEmpty();
    }

    Optional<Field> field() {
        return BuiltInField.withKey(key).map(field -> field);
    }

    boolean fits(String form) {
        String own = HeaderFold.fold(header);
        return own.endsWith("*") ? form.startsWith(own.substring(0, own.length() - 1)) : own.equals(form);
    }
}
