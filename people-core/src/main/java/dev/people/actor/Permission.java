package dev.people.actor;

/** What somebody may be allowed to do. */
public enum Permission {
    /** See accounts, pools, runs and the audit log. */
    READ,
    /** Create, edit, block and unblock single accounts. */
    CHANGE,
    /** Plan an import and apply a plan. */
    IMPORT,
    /** Write accounts out as a table. */
    EXPORT,
    /** Set the limits of license pools. */
    LICENSE,
    /** Add, change and delete fields of the directory's own. */
    FIELDS
}
