package dev.people.profile;

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
    INSTANT
}
