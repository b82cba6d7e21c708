package dev.people.importing;

import dev.people.profile.FieldSchema;
import dev.people.profile.OwnField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** By which headers the directory's own fields are known: key, title or alias. Immutable. */
final class OwnHeaders {
    private final Map<String, OwnField> fields;

    OwnHeaders(FieldSchema schema) {
        Map<String, OwnField> names = new HashMap<>();
        for (OwnField field : schema.own()) {
            field.aliases().forEach(alias -> names.putIfAbsent(HeaderFold.fold(alias), field));
            names.put(HeaderFold.fold(field.title()), field);
            names.put(HeaderFold.fold(field.key()), field);
        }
        this.fields = Map.copyOf(names);
    }

    /** The field that a header names; a column of passwords is none, whatever fields are called. */
    Optional<OwnField> field(String header) {
        if (fields.isEmpty() || HeaderNames.isPassword(header)) {
            return Optional.empty();
        }
        OwnField exact = fields.get(HeaderFold.fold(header));
        return Optional.ofNullable(exact != null ? exact : fields.get(HeaderFold.fold(HeaderFold.bare(header))));
    }

    /** Shows every folded name with its field. */
    void forEach(BiConsumer<String, OwnField> action) {
        fields.forEach(action);
    }
}
