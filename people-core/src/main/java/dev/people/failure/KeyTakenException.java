package dev.people.failure;

/**
 * A unique key is taken by another account: somebody was first. The transaction is lost; deciding again in a new one
 * shows who has the key.
 */
public final class KeyTakenException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** Which key. */
    public enum Key {
        /** The canonical username. */
        USERNAME,
        /** The canonical e-mail address. */
        EMAIL,
        /** The employee id. */
        EMPLOYEE_ID,
        /** A value in a unique field of the directory's own. */
        FIELD,
        /** The account's own id. */
        ID
    }

    private final Key key;

    /** This key is taken. */
    public KeyTakenException(Key key, Throwable cause) {
        super("Another account has this " + key, cause);
        this.key = key;
    }

    /** This key is taken. */
    public KeyTakenException(Key key) {
        super("Another account has this " + key);
        this.key = key;
    }

    /** Which key. */
    public Key key() {
        return key;
    }
}
