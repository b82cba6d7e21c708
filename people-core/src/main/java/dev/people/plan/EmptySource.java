package dev.people.plan;

/** What becomes of a source without rows. A complete one is always refused. */
public enum EmptySource {
    /** Nothing happens, with a note. */
    ACCEPTED,
    /** The source is refused as a whole. */
    REFUSED
}
