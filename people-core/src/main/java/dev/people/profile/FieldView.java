package dev.people.profile;

import java.util.List;
import java.util.Optional;

/**
 * What to send of a {@link Field}.
 *
 * @param code {@code built_in} or {@code own}
 * @param key its stable name
 * @param title what people call it
 * @param aliases other names by which files know it
 * @param type the form of its values
 * @param options the values that a select has
 * @param required whether a new account needs a value
 * @param clearable whether an account may be left without one
 * @param unique whether no two accounts have the same value; of built-in fields this says nothing
 * @param searchable whether accounts can be looked for by their value; likewise
 * @param usual the value of a new account that has no other
 * @param privacy how carefully its values are handled, of the directory's own fields
 * @param owner who looks after its values, of the directory's own fields
 */
public record FieldView(
        String code,
        String key,
        String title,
        List<String> aliases,
        String type,
        List<String> options,
        boolean required,
        boolean clearable,
        boolean unique,
        boolean searchable,
        Optional<String> usual,
        Optional<String> privacy,
        Optional<String> owner) {
    static FieldView of(BuiltInField field) {
        return new FieldView(
                field.code(),
                field.key(),
                field.title(),
                field.aliases(),
                field.type().code(),
                List.of(),
                field.required(),
                field.isClearable(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static FieldView of(OwnField field) {
        return new FieldView(
                field.code(),
                field.key(),
                field.title(),
                field.aliases(),
                field.type().code(),
                field.options(),
                field.required(),
                field.isClearable(),
                field.has(FieldRule.UNIQUE),
                field.isIndexed(),
                field.usual(),
                Optional.of(field.privacy().code()),
                Optional.of(field.owner().code()));
    }
}
