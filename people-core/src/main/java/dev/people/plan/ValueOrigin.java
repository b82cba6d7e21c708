package dev.people.plan;

import java.util.Locale;

/** Where a new value comes from. */
public enum ValueOrigin {
    /** The source says so. */
    FILE,
    /** The source does not: it is the default of the field, or follows from the options. */
    DEFAULT,
    /** It is made of another value of the row, as a username of an e-mail address. */
    MADE,
    /** It was made for this row, as a username by its template. */
    GENERATED;

    /** Its name in views. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
