package dev.people.profile;

import java.util.Locale;

/** How the cells of a column are read for which no other text is given. */
public enum OtherCells {
    /** As they are. */
    AS_WRITTEN,
    /** Yes as no, and no as yes, in every language; others as they are. */
    REVERSED,
    /** As blank cells: the column says something by some words only. */
    BLANK;

    /** Its name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
