package dev.people.console;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldRule;
import dev.people.profile.OwnField;
import java.util.Comparator;
import java.util.List;

/** A field as JSON. What only fields of a directory's own have is null or empty for one that is built in. */
final class FieldJson {
    private FieldJson() {}

    static void write(Json json, Field field) {
        json.field("key", field.key())
                .field("title", field.title())
                .field("type", field.type().code());
        Json rest = field.fold(builtIn -> builtIn(json, builtIn), own -> own(json, own));
        rest.strings("aliases", field.aliases());
    }

    private static Json builtIn(Json json, BuiltInField field) {
        return json.field("builtIn", true)
                .strings("rules", field.required() ? List.of(FieldRule.REQUIRED.code()) : List.of())
                .nothing("default")
                .strings("options", List.of())
                .nothing("privacy")
                .nothing("owner");
    }

    private static Json own(Json json, OwnField field) {
        return json.field("builtIn", false)
                .strings("rules", rules(field))
                .field("default", field.usual().orElse(null))
                .strings("options", field.options())
                .field("privacy", field.privacy().code())
                .field("owner", field.owner().code());
    }

    /** In the same order everywhere. */
    static List<String> rules(OwnField field) {
        return field.rules().stream()
                .sorted(Comparator.naturalOrder())
                .map(FieldRule::code)
                .toList();
    }
}
