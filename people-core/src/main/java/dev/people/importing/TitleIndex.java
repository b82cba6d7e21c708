package dev.people.importing;

import dev.people.profile.BuiltInField;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields a header names in the languages given. */
final class TitleIndex {
    private final Map<String, Set<BuiltInField>> fields = new HashMap<>();

    TitleIndex(FieldTitles titles) {
        titles.titles().values().forEach(names -> names.forEach(this::add));
    }

    private void add(BuiltInField field, List<String> names) {
        if (HeaderNames.isRead(field)) {
            names.forEach(name -> add(name, field));
        }
    }

    private void add(String name, BuiltInField field) {
        fields.computeIfAbsent(HeaderFold.fold(name), key -> EnumSet.noneOf(BuiltInField.class))
                .add(field);
    }

    /** None where it names none, more than one where languages disagree. */
    Set<BuiltInField> fields(String header) {
        Set<BuiltInField> whole = fields.getOrDefault(HeaderFold.fold(header), Set.of());
        Set<BuiltInField> found =
                whole.isEmpty() ? fields.getOrDefault(HeaderFold.fold(HeaderFold.bare(header)), Set.of()) : whole;
        return Collections.unmodifiableSet(found);
    }
}
