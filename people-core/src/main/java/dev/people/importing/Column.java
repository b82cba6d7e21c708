package dev.people.importing;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.Optional;

/**
 * One column.
 *
 * @param index its place in a record, from 0
 * @param header its header as written, without space around it
 * @param folded its header as headers are compared
 * @param field what it is read into
 * @param why why it is read into that, or into nothing
 * @param values cells that are read as another text
 */
record Column(int index, String header, String folded, Optional<Field> field, Why why, Translation values) {
    /** Why a column is read into something, or into nothing; what comes first counts more. */
    enum Why {
        MAPPED,
        LEFT_OUT,
        LAYOUT,
        LAYOUT_LEFT_OUT,
        KNOWN_HEADER,
        READ_ONLY,
        PASSWORD,
        REPORT,
        DERIVED,
        KNOWN_TITLE,
        ATTRIBUTE,
        LOOSE_HEADER,
        AMBIGUOUS,
        OTHER_VALUES,
        SWITCHED_OFF,
        SECOND,
        COMING,
        UNKNOWN,
        NAMELESS,
        BLANK
    }

    static Column of(int index, String header, Optional<Field> field, Why why, Translation values) {
        return new Column(index, header, HeaderFold.fold(header), field, why, values);
    }

    static Column read(int index, String header, Field field, Why why) {
        return of(index, header, Optional.of(field), why, Translation.none());
    }

    static Column out(int index, String header, Why why) {
        return of(index, header, Optional.empty(), why, Translation.none());
    }

    Column demoted(Why reason) {
        return out(index, header, reason);
    }

    /** Whether its cells must not be repeated anywhere: passwords, for whatever reason they are not read. */
    boolean isSecret() {
        return field.isEmpty() && isSecret(header);
    }

    /** Whether what is called so is a password or another secret. */
    static boolean isSecret(String header) {
        return HeaderNames.isPassword(header) || SecretWords.in(header);
    }

    /** Whether it is one of perhaps several that say what the state is; somebody, or a layout, means it so. */
    boolean saysPartOfState() {
        return isReadInto(BuiltInField.ACCOUNT_STATE) && (why == Why.MAPPED || why == Why.LAYOUT);
    }

    boolean isReadInto(Field other) {
        return field.isPresent() && field.get() == other;
    }
}
