package dev.people.change;

import java.util.Locale;

/** What a decided change does. */
public enum ChangeKind {
    /** Creates the account. */
    ADD,
    /** Changes fields. */
    UPDATE,
    /** Blocks, perhaps with fields changed. */
    BLOCK,
    /** Unblocks, perhaps with fields changed. */
    UNBLOCK,
    /** Deletes. */
    DELETE,
    /** Nothing. */
    UNCHANGED,
    /** Nothing, since a rule refuses it. */
    REFUSED;

    /** Its name in views. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is written. */
    public boolean writes() {
        return this != UNCHANGED && this != REFUSED;
    }
}
