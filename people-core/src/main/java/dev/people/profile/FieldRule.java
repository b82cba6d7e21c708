package dev.people.profile;

import java.util.Locale;

/** A rule for the values of a field of the directory's own. */
public enum FieldRule {
    /** A new account needs a value, and no account can be emptied of it. Accounts that are there already may lack it. */
    REQUIRED,
    /** No two accounts that exist have the same value, case and width aside. */
    UNIQUE,
    /** Accounts can be looked for by their value. */
    SEARCHABLE,
    /** A value can be replaced and not be taken away. */
    KEPT;

    /** Its name in views and commands. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
