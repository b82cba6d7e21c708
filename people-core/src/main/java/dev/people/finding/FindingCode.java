package dev.people.finding;

import static dev.people.finding.Severity.ERROR;
import static dev.people.finding.Severity.NOTE;
import static dev.people.finding.Severity.WARNING;

/**
 * The catalogue of everything that People can object to. Codes are public API: they are never renamed, and each has
 * a text and a suggestion in the message bundle.
 */
public enum FindingCode {
    /** The source cannot be read at all. */
    UNREADABLE_SOURCE(ERROR),
    /** The file has no content. */
    EMPTY_FILE(ERROR),
    /** The content is no text. */
    NOT_TEXT(ERROR),
    /** The content is a spreadsheet or an archive under another name. */
    SPREADSHEET_FILE(ERROR),
    /** Bytes that are malformed in the character set. */
    BAD_ENCODING(ERROR),
    /** A quoted cell that never ends, or text after its closing quote. */
    BROKEN_QUOTING(ERROR),
    /** A record, or a cell of it, is larger than the limits allow. */
    RECORD_TOO_LARGE(ERROR),
    /** A record has more columns than the limits allow. */
    TOO_MANY_COLUMNS(ERROR),
    /** No record looks like a header. */
    NO_HEADER(ERROR),
    /** Records above the header look like people. */
    PEOPLE_ABOVE_HEADER(ERROR),
    /** Records above the header are not read: a title, or whatever else stands there. */
    RECORDS_ABOVE_HEADER(NOTE),
    /** Records below the header are the header once more. */
    HEADER_REPEATED(NOTE),
    /** A record below the header is another header: what follows cannot be read by the first one. */
    SECOND_HEADER(ERROR),
    /** Records have nothing but blank cells. */
    BLANK_ROWS(NOTE),
    /** Columns have neither a header nor a value. */
    BLANK_COLUMNS(NOTE),
    /** The file ends in the mark by which some programs end texts. */
    END_MARK(NOTE),
    /** Cells hold words that often stand for no value, such as {@code NULL}, and that are kept as values. */
    PLACEHOLDERS(WARNING),
    /** Cells that name a manager hold words that stand for nobody. */
    NOBODY_WORDS(NOTE),
    /** Cells hold characters as web applications write them, as named or numbered HTML entities, and that are kept so. */
    HTML_ENTITIES(WARNING),
    /** There is a header and nothing below it. */
    NO_ROWS(NOTE),
    /** A complete source has rows, and none of them can be read as a person. */
    NO_PEOPLE(ERROR),
    /** The selection takes none of the rows that there are. */
    NOTHING_SELECTED(NOTE),
    /** A header that no field is known by. */
    UNKNOWN_COLUMN(WARNING),
    /** A header that says the opposite of a field: yes in it is no. */
    OPPOSITE_COLUMN(WARNING),
    /** A column is mapped so that yes in it means the opposite of what its header says. */
    MAPPED_OPPOSITE(WARNING),
    /** A column that is known, and that an import does not write. */
    COLUMN_IGNORED(WARNING),
    /** A column of what accounts will have one day, such as roles. */
    FIELD_TO_COME(WARNING),
    /** A column says what is to be done with its rows, and rows may not say so. */
    ACTIONS_IGNORED(WARNING),
    /** Usernames of new accounts are made of their e-mail addresses, since no column holds usernames. */
    USERNAMES_FROM_EMAIL(NOTE),
    /** A column that is not read looks like login names, where usernames would be made of e-mail addresses. */
    LOGIN_COLUMN_UNREAD(ERROR),
    /** A header that is the title of two fields, in two languages. */
    AMBIGUOUS_COLUMN(WARNING),
    /** The layout that was named is not that of the table. */
    LAYOUT_DIFFERS(ERROR),
    /** A saved mapping that cannot be read. */
    MAPPING_INVALID(ERROR),
    /** Two columns for one field. */
    DUPLICATE_COLUMN(ERROR),
    /** None of the columns that identify an account is there. */
    NO_MATCH_COLUMN(ERROR),
    /** A column that creation needs is missing. */
    MISSING_REQUIRED_COLUMN(ERROR),
    /** The row has fewer cells than the header: what it does not name stays as it is. */
    SHORT_ROW(WARNING),
    /** The row has fewer cells than the header, and no key or perhaps a secret among them: none is read. */
    CELLS_UNCLEAR(ERROR),
    /** The row has more cells than the header. */
    LONG_ROW(ERROR),
    /** A value with NUL or another control character, or half a surrogate pair. */
    CONTROL_CHARACTER(ERROR),
    /** A value longer than its field allows. */
    CELL_TOO_LONG(ERROR),
    /** A value that is not one of the choices. */
    OPTION_UNKNOWN(ERROR),
    /** The directory has a field with this key. */
    FIELD_EXISTS(ERROR),
    /** Another field has this key, title or other name. */
    FIELD_NAME_TAKEN(ERROR),
    /** What would make values of accounts bad cannot be changed of a field. */
    FIELD_FIXED(ERROR),
    /** Accounts have values in a field. */
    FIELD_IN_USE(ERROR),
    /** The directory has no field of its own with this key, or has it no more. */
    FIELD_UNKNOWN(ERROR),
    /** A date that can be read in two ways. */
    AMBIGUOUS_DATE(ERROR),
    /** Not a date. */
    NOT_A_DATE(ERROR),
    /** What a spreadsheet program left of a value, such as an error or a number without its last digits. */
    DAMAGED_VALUE(ERROR),
    /** Stars that a report of errors shows instead of a value that may be a secret. */
    HIDDEN_VALUE(ERROR),
    /** A number that another person has but for leading zeros. */
    SAME_BUT_FOR_ZEROS(WARNING),
    /** The number that a person has, written in characters of another width. */
    SAME_BUT_FOR_WIDTH(WARNING),
    /** An apostrophe that guarded a formula, in a file that does not say that it is guarded. */
    GUARD_LEFT(WARNING),
    /** Not a number, or one that can be read in two ways. */
    NOT_A_NUMBER(ERROR),
    /** A cell asks for the default of a field that has none. */
    NO_DEFAULT(ERROR),
    /** An id that is not one of ours. */
    ID_INVALID(ERROR),
    /** The row is about somebody an earlier row is already about. */
    DUPLICATE_IN_FILE(ERROR),
    /** Rows for one person differ in the state that the account is to have: none of them is carried out. */
    CONTRADICTING_ROWS(ERROR),
    /** One row deletes the account with a username, and another one adds somebody with it. */
    DELETED_AND_ADDED(ERROR),
    /** A report of errors holds only some rows of its source, and was to count as complete. */
    REPORT_INCOMPLETE(ERROR),
    /** A row of a report of errors was refused because of another row or account, and its keys have not changed. */
    SENT_BACK_UNCHANGED(ERROR),
    /** A reference that may be any key finds more than one person. */
    AMBIGUOUS_MATCH(ERROR),
    /** Two keys of one row find different accounts. */
    KEY_CONFLICT(ERROR),
    /** No account matches, and none is to be created. */
    NO_MATCH(NOTE),
    /** An account matches, and none is to be updated. */
    ALREADY_EXISTS(NOTE),
    /** The row asks to be left out. */
    SKIPPED_BY_ROW(NOTE),
    /** The row is not written since another one of its transaction cannot be. */
    GIVEN_UP(ERROR),
    /** Rows are refused, and all or nothing was asked for. */
    ROWS_REFUSED(ERROR),
    /** More rows than one transaction takes. */
    TOO_MANY_ROWS(ERROR),
    /** More is to change than the budget allows. */
    BUDGET_EXCEEDED(ERROR),
    /** More people are to be blocked or deleted than may be without confirmation. */
    TOO_MANY_LOSSES(ERROR),
    /** A value that is needed is missing. */
    REQUIRED_MISSING(ERROR),
    /** Not a username. */
    USERNAME_INVALID(ERROR),
    /** Another account has this username. */
    USERNAME_TAKEN(ERROR),
    /** A deleted account had this username, and nobody else gets it. */
    USERNAME_RESERVED(ERROR),
    /** Another account has a username that looks the same. */
    USERNAME_CONFUSABLE(ERROR),
    /** The letters of a new username are of several scripts, so that it may look like what it is not. */
    USERNAME_MIXED_SCRIPT(WARNING),
    /** The row matches an account with another username. */
    USERNAME_DIFFERS(ERROR),
    /** Not an e-mail address. */
    EMAIL_INVALID(ERROR),
    /** Another account has this e-mail address. */
    EMAIL_TAKEN(ERROR),
    /** Another account has this employee id. */
    EMPLOYEE_ID_TAKEN(ERROR),
    /** Another account has this value in a unique field of the directory's own. */
    UNIQUE_TAKEN(ERROR),
    /** The value is freed by a row that does not go through. */
    DEPENDS_ON_ROW(ERROR),
    /** Accounts that are found by their usernames change them among themselves: the next import would change them back. */
    CIRCULAR_RENAME(ERROR),
    /** More accounts change places among themselves than one transaction takes. */
    CIRCLE_TOO_LARGE(ERROR),
    /** The account cannot get from its state to the one that is asked for. */
    STATE_TRANSITION_FORBIDDEN(ERROR),
    /** The account is asked to be active, and waits for its invitation or for its address to be verified. */
    NOT_ACTIVE_YET(WARNING),
    /** A first password, for somebody who has chosen one. */
    PASSWORD_CHOSEN(ERROR),
    /** No account with this id or username. */
    USER_NOT_FOUND(ERROR),
    /** A reason or an end of a block, for an account that is not blocked. */
    NOT_BLOCKED(WARNING),
    /** A block that would be over before it begins. */
    BLOCK_END_PAST(ERROR),
    /** There would be no active administrator left. */
    LAST_ADMIN(ERROR),
    /** There is an administrator already. */
    ADMIN_EXISTS(ERROR),
    /** The actor would block their own account. */
    SELF_LOCKOUT(ERROR),
    /** There is nobody such to report to, or they are deleted. */
    MANAGER_UNKNOWN(ERROR),
    /** A field of the directory's own names nobody who is there. */
    PERSON_UNKNOWN(ERROR),
    /** The change would create a management loop. */
    MANAGER_CYCLE(ERROR),
    /** The manager is in a row that does not go through. */
    MANAGER_REFUSED(WARNING),
    /** The manager is blocked. */
    MANAGER_BLOCKED(WARNING),
    /** The actor is not allowed to do this. */
    NOT_PERMITTED(ERROR),
    /** The license pool has no seat left. */
    NO_SEAT(ERROR),
    /** A license pool is named that is not there. */
    POOL_UNKNOWN(ERROR),
    /** Somebody changed the account since it was read. */
    STALE_VERSION(ERROR),
    /** What the row's decision is made of has changed since: since the plan, or since the run that is to be undone. */
    STALE_ROW(ERROR),
    /** A character that the character set of a file to be written does not have. */
    UNMAPPABLE_CHARACTER(ERROR),
    /** A secret that a report of errors does not repeat. */
    SECRET_LEFT_OUT(NOTE),
    /** A saved plan was altered or damaged since it was saved. */
    PLAN_ALTERED(ERROR),
    /** Not a saved plan, or one of another version. */
    PLAN_FORMAT_UNKNOWN(ERROR),
    /** The plan was canceled, or has expired. */
    PLAN_NOT_WAITING(ERROR),
    /** No plan with this id is kept. */
    PLAN_NOT_FOUND(ERROR),
    /** No run with this id. */
    RUN_NOT_FOUND(ERROR),
    /** The run was no import of a table. */
    RUN_WITHOUT_TABLE(ERROR),
    /** Somebody else carries the run out. */
    RUN_HELD(ERROR),
    /** Somebody else took the run over while it was carried out. */
    RUN_TAKEN_OVER(ERROR),
    /** The run is still under way, or was interrupted. */
    RUN_NOT_ENDED(ERROR),
    /** The records of the run have expired: rows that wrote nothing are not shown. */
    RUN_RECORDS_EXPIRED(NOTE),
    /** What rows of the run changed has expired. */
    RUN_VALUES_EXPIRED(NOTE),
    /** What it takes to undo the run has expired. */
    UNDO_FORGOTTEN(ERROR),
    /** The account is by now as it was before the run that is to be undone. */
    UNDONE_BEFORE(NOTE),
    /** The source is not the one that the plan was made of. */
    SOURCE_DIFFERS(ERROR),
    /** The row is the sample of a template, unchanged. */
    SAMPLE_ROW(NOTE),
    /** The row is not among the selected ones. */
    NOT_SELECTED(NOTE),
    /** It is unclear who is missing from a complete source, because it is unclear whom one of its rows is about. */
    MISSING_UNCLEAR(ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** How much a finding with this code weighs unless it says otherwise. */
    public Severity severity() {
        return severity;
    }
}
