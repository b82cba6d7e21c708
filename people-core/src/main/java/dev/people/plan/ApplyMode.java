package dev.people.plan;

/** How far a row that cannot be written as planned takes others with it. */
public enum ApplyMode {
    /** Not at all: the other rows are written. */
    PER_ROW,
    /** Its chunk is not written; the other chunks are. */
    PER_CHUNK,
    /** Nothing is written: one transaction for all rows. Refused where a row of the plan is refused already. */
    ALL_OR_NOTHING
}
