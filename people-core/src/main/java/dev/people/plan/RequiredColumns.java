package dev.people.plan;

import dev.people.change.NameRule;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a source has what every new account needs, by a column or otherwise. For one thread. */
final class RequiredColumns {
    private final Set<Field> given = new TreeSet<>(Field.ORDER);
    private final List<Field> required;
    private final NameRule names;
    private final Optional<MatchKey> otherKey;
    private long rows;
    private long matches;

    /** With the fields that columns are read into, the keys that find accounts, the names that accounts need, and the fields. */
    RequiredColumns(Set<Field> fields, List<MatchKey> keys, NameRule names, FieldSchema schema) {
        this.required = schema.required();
        this.names = names;
        given.addAll(fields);
        otherKey = Stream.of(MatchKey.values())
                .filter(key -> fields.contains(key.field()) && !keys.contains(key))
                .findFirst();
    }

    /** Notes a row: a field that no column is read into may still be given by another one. */
    void note(ProposedRow row, boolean isSomebody) {
        rows++;
        matches += isSomebody ? 1 : 0;
        for (Field field : required) {
            if (!given.contains(field) && row.ifNew().speaksOf(field)) {
                given.add(field);
            }
        }
    }

    /** Notes that usernames are made. */
    void made(UsernameTemplate template) {
        given.add(BuiltInField.USERNAME);
        if (template.makesAddresses()) {
            given.add(BuiltInField.EMAIL);
        }
    }

    /**
     * Without such a column nobody can be created. Where nobody is found either, that is all there is to say, but for a key
     * in the file that may find people.
     */
    Optional<Finding> missing() {
        if (rows == 0 || matches > 0) {
            return Optional.empty();
        }
        List<Field> missing = required.stream()
                .filter(field -> !given.contains(field) && !(names == NameRule.EITHER && hasOther(field)))
                .toList();
        String columns = missing.stream().map(Field::key).collect(Collectors.joining(", "));
        return missing.stream()
                .findFirst()
                .map(first -> Finding.of(FindingCode.MISSING_REQUIRED_COLUMN, first.key())
                        .with("columns", columns))
                .map(finding -> otherKey.map(
                                key -> finding.with("suggestion", key.field().key()))
                        .orElse(finding));
    }

    private boolean hasOther(Field field) {
        return NameRule.other(field).filter(given::contains).isPresent();
    }
}
