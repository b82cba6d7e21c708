package dev.people.audit;

import java.util.Locale;

/** What an audit entry tells of. */
public enum AuditKind {
    /** Accounts were created. */
    USER_CREATED,
    /** Accounts were edited. */
    USER_EDITED,
    /** Accounts were blocked. */
    USER_BLOCKED,
    /** Accounts were unblocked. */
    USER_UNBLOCKED,
    /** Accounts were deleted. */
    USER_DELETED,
    /** Accounts got another manager, or none. */
    MANAGER_CHANGED,
    /** The limit of a license pool was set. */
    LICENSE_LIMIT_SET,
    /** A field of the directory's own was added. */
    FIELD_ADDED,
    /** A field of the directory's own was changed. */
    FIELD_CHANGED,
    /** A field of the directory's own was deleted. */
    FIELD_DELETED,
    /** A plan was applied. */
    PLAN_APPLIED,
    /** Accounts were written out as a table. */
    USERS_EXPORTED,
    /** Notices that were held may leave. */
    NOTICES_RELEASED;

    /** Its name in views. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
