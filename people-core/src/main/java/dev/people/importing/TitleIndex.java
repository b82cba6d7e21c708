package dev.people.importing;

import dev.people.profile.Field;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which fields a header names in the languages given. */
final class TitleIndex {
    private final Map<String, Set<Field>> fields = new HashMap<>();

    TitleIndex(FieldTitles titles) {
        titles.titles().values().forEach(names -> names.forEach(this::add));
    }

    private void add(Field field, List<String> names) {
        names.forEach(name -> add(name, field));
    }

    private void add(String name, Field field) {
        fields.computeIfAbsent(HeaderFold.fold(name), key -> new TreeSet<>(Field.ORDER))
                .add(field);
    }

    /** None where it names none, more than one where languages disagree. */
    Set<Field> fields(String header) {
        Set<Field> whole = fields.getOrDefault(HeaderFold.fold(header), Set.of());
        Set<Field> found =
                whole.isEmpty() ? fields.getOrDefault(HeaderFold.fold(HeaderFold.bare(header)), Set.of()) : whole;
        return Collections.unmodifiableSet(found);
    }
}
