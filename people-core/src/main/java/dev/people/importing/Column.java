package dev.people.importing;

import dev.people.profile.BuiltInField;
import java.util.Optional;

/**
 * One column.
 *
 * @param index its place in a record, from 0
 * @param header its header as written, without space around it
 * @param field what it is read into
 * @param why why it is read into that, or into nothing
 */
record Column(int index, String header, Optional<BuiltInField> field, Why why) {
    /** Why a column is read into something, or into nothing. */
    enum Why {
        MAPPED,
        KNOWN_HEADER,
        PASSWORD,
        REPORT,
        DERIVED,
        OTHER_VALUES,
        UNKNOWN,
        BLANK,
        NAMELESS,
        SWITCHED_OFF,
        LEFT_OUT
    }

    Column demoted(Why reason) {
        return new Column(index, header, Optional.empty(), reason);
    }
}
