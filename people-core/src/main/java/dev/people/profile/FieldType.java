package dev.people.profile;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The form of a field's values. */
public enum FieldType {
    /** An identifier of ours. */
    ID,
    /** A username. */
    USERNAME,
    /** An e-mail address. */
    EMAIL,
    /** An employee id: text that is unique where it is present. */
    EMPLOYEE_ID,
    /** One line of text. */
    TEXT,
    /** Text with line breaks. */
    LONG_TEXT,
    /** Yes or no. */
    YES_NO,
    /** The state of an account. */
    ACCOUNT_STATE,
    /** A type of user. */
    USER_TYPE,
    /** An account, by any of its keys. */
    REFERENCE,
    /** A username to be renamed to. */
    NEW_USERNAME,
    /** What to do with a row. */
    ACTION,
    /** Why an account is blocked: a reason, a note, or both. */
    BLOCK_REASON,
    /** A moment. */
    INSTANT,
    /** A whole number. */
    WHOLE_NUMBER,
    /** A day. */
    DATE,
    /** One of the options of its field. */
    SELECT;

    private static final Set<FieldType> OF_OWN_FIELDS =
            Collections.unmodifiableSet(EnumSet.of(TEXT, LONG_TEXT, WHOLE_NUMBER, YES_NO, DATE, SELECT, REFERENCE));

    /** Its name in views and commands. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The types that fields of a directory's own can have. */
    public static Set<FieldType> ofOwnFields() {
        return OF_OWN_FIELDS;
    }
}
