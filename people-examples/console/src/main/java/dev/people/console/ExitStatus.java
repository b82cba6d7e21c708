package dev.people.console;

/** What the process ends with; scripts rely on it. */
final class ExitStatus {
    /** Every row applied, unchanged or skipped. */
    static final int OK = 0;
    /** A row or a manager refused or stale, or a single command refused. */
    static final int REFUSED = 1;
    /** Wrong usage, or declined. */
    static final int USAGE = 2;
    /** The file cannot be read as a table, or not be written. */
    static final int UNREADABLE = 3;
    /** The database failed. */
    static final int DATABASE = 4;
    /** The file is refused as a whole. */
    static final int REFUSED_WHOLE = 5;
    /** Memory ran out, or the program has a mistake. */
    static final int UNFORESEEN = 6;

    private ExitStatus() {}
}
