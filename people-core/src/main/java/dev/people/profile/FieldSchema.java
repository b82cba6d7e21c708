package dev.people.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a directory: the built-in ones, and those of its own. Immutable; every change makes another version.
 *
 * @param version how often it was changed
 * @param own the directory's own fields, in the order in which they were added
 */
public record FieldSchema(long version, List<OwnField> own) {
    private static final FieldSchema BUILT_IN = new FieldSchema(0, List.of());

    /**
     * Copies the fields.
     *
     * @throws IllegalArgumentException when two have one key, or a name is that of another field
     */
    public FieldSchema {
        own = List.copyOf(own);
        checkNames(own);
    }

    /** No field but those that are built in. */
    public static FieldSchema builtIn() {
        return BUILT_IN;
    }

    /** What to send of it. */
    public FieldSchemaView view() {
        return new FieldSchemaView(version, all().stream().map(Field::view).toList());
    }

    /** The field with this key. */
    public Optional<Field> withKey(String key) {
        Optional<Field> builtIn = BuiltInField.withKey(key).map(field -> field);
        return builtIn.or(() -> own(key));
    }

    /** The field of the directory's own with this key. */
    public Optional<OwnField> own(String key) {
        for (OwnField field : own) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Whether some fields of its own are unique or searchable. */
    public boolean hasIndexed() {
        return own.stream().anyMatch(OwnField::isIndexed);
    }

    /** Every field, in the order of a template. */
    public List<Field> all() {
        return with(BuiltInField.all());
    }

    /** The fields that a table of accounts can hold, in the same order. */
    public List<Field> exportable() {
        return with(BuiltInField.exportable());
    }

    /** The fields that an account itself holds, in the same order. */
    public List<Field> ofAccount() {
        return with(BuiltInField.ofAccount());
    }

    /** Those for which a new account needs a value that somebody gives, in the same order: they have no default. */
    public List<Field> required() {
        List<Field> required = new ArrayList<>(BuiltInField.allRequired());
        own.stream()
                .filter(field -> field.required() && field.usual().isEmpty())
                .forEach(required::add);
        return required;
    }

    /**
     * The next version, with one field more, or with another in the place of the one with its key.
     *
     * @throws IllegalArgumentException when a name is that of another field
     */
    public FieldSchema with(OwnField field) {
        List<OwnField> more = new ArrayList<>(own);
        int at = keys().indexOf(field.key());
        if (at < 0) {
            more.add(field);
        } else {
            more.set(at, field);
        }
        return new FieldSchema(version + 1, more);
    }

    /** The next version, without the field with this key. */
    public FieldSchema without(String key) {
        return new FieldSchema(
                version + 1,
                own.stream().filter(field -> !field.key().equals(key)).toList());
    }

    private List<String> keys() {
        return own.stream().map(OwnField::key).toList();
    }

    private List<Field> with(List<BuiltInField> builtIn) {
        List<Field> all = new ArrayList<>(builtIn);
        all.addAll(own);
        all.sort(Field.ORDER);
        return all;
    }

    /** Keys and titles are what headers are known by: each means one field. */
    private static void checkNames(List<OwnField> own) {
        Set<String> taken = new HashSet<>();
        BuiltInField.all().forEach(field -> {
            taken.add(folded(field.key()));
            taken.add(folded(field.title()));
        });
        for (OwnField field : own) {
            Set<String> names = new HashSet<>(List.of(folded(field.key()), folded(field.title())));
            field.aliases().forEach(alias -> names.add(folded(alias)));
            for (String name : names) {
                if (!taken.add(name)) {
                    throw new IllegalArgumentException(
                            "A name of '" + field.key() + "' is that of another field: " + name);
                }
            }
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').strip();
    }
}
