package dev.people.change;

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

    /** Whether something is written. */
    public boolean writes() {
        return this != UNCHANGED && this != REFUSED;
    }
}
