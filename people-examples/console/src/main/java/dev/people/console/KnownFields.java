package dev.people.console;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of a directory by their keys. Nobody asks the directory before a key is that of no built-in field. */
final class KnownFields {
    private final Supplier<FieldSchema> directory;

    @Nullable
    private FieldSchema schema;

    KnownFields(Supplier<FieldSchema> directory) {
        this.directory = directory;
    }

    FieldSchema schema() {
        if (schema == null) {
            schema = directory.get();
        }
        return schema;
    }

    /** The field that somebody names on the command line. */
    Field named(String typed) {
        String key = typed.strip().toLowerCase(Locale.ROOT);
        Optional<Field> builtIn = BuiltInField.withKey(key).map(field -> field);
        return builtIn.or(() -> schema().withKey(key)).orElseThrow(() -> unknown(typed, "", schema().all()));
    }

    /** The same of the fields that a table can hold. */
    Field exportable(String typed) {
        Field field = named(typed);
        if (field == BuiltInField.NEW_USERNAME || field == BuiltInField.ACTION) {
            throw unknown(typed, " to export", schema().exportable());
        }
        return field;
    }

    private static UsageException unknown(String typed, String purpose, List<Field> fields) {
        List<String> keys = fields.stream().map(Field::key).toList();
        String question = Spelling.question(typed, keys);
        return new UsageException("There is no field '" + typed + "'" + purpose + "; there are " + keys
                + (question.isEmpty() ? "" : "." + question));
    }
}
