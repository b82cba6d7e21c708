package dev.people.failure;

/** The storage has no schema, or one that this version of People does not work with. The message says what to do. */
public final class SchemaMismatchException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the schema. */
    public enum Kind {
        /** There is none. */
        MISSING,
        /** A table has the name of one of ours and is somebody else's. */
        FOREIGN,
        /** It was made by an earlier version. */
        OLDER,
        /** It was made by a later version. */
        NEWER,
        /** Its canonical keys were made by other rules. */
        OTHER_KEYS
    }

    private final Kind kind;

    /** A mismatch of this kind. */
    public SchemaMismatchException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
