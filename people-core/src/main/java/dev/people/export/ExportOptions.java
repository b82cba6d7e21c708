package dev.people.export;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import java.util.List;
import java.util.Objects;

/**
 * What a table of accounts holds. Immutable; each method answers another value.
 *
 * @param fields the columns, in this order
 * @param headers how columns are named
 * @param states how the state of an account is written
 */
public record ExportOptions(List<Field> fields, Headers headers, States states) {
    /** How columns are named; an import knows both. */
    public enum Headers {
        /** By the fields' keys, such as {@code first_name}. */
        KEYS,
        /** As people call them, such as {@code First name}. */
        TITLES
    }

    /** How the state of an account is written; an import reads both. */
    public enum States {
        /** {@code Yes} for who is not blocked, pending accounts included, and {@code No} for who is. */
        YES_NO,
        /** {@code active}, {@code pending} or {@code blocked}. */
        NAMES
    }

    /**
     * Copies the fields.
     *
     * @throws IllegalArgumentException when there is none, one twice, or one that is no value of anybody
     */
    public ExportOptions {
        fields = List.copyOf(fields);
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(states, "states");
        if (fields.contains(BuiltInField.NEW_USERNAME) || fields.contains(BuiltInField.ACTION)) {
            throw new IllegalArgumentException("Some of these cannot be exported: " + fields);
        }
        if (fields.stream().distinct().count() < fields.size()) {
            throw new IllegalArgumentException("A table has each column once, not " + fields);
        }
    }

    /** Every field of an account, keys as headers, yes and no: what goes back in without anybody touching it. */
    public static ExportOptions standard() {
        return new ExportOptions(List.of(), Headers.KEYS, States.YES_NO);
    }

    /** The same with these columns only, in this order. */
    public ExportOptions only(List<? extends Field> some) {
        if (some.isEmpty()) {
            throw new IllegalArgumentException("A table needs columns");
        }
        return new ExportOptions(List.copyOf(some), headers, states);
    }

    /** The same with every field of a directory, where no fields are named. */
    ExportOptions over(FieldSchema schema) {
        return fields.isEmpty() ? new ExportOptions(schema.exportable(), headers, states) : this;
    }

    /** The same with titles as headers. */
    public ExportOptions titles() {
        return new ExportOptions(fields, Headers.TITLES, states);
    }

    /** The same with states by name. */
    public ExportOptions stateNames() {
        return new ExportOptions(fields, headers, States.NAMES);
    }
}
