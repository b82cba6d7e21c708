package dev.people.failure;

/** Storage failed, or could not do what was asked of it. What was committed before stays. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Failed for a reason of its own. */
    public StorageException(String message) {
        super(message);
    }

    /** Failed because of something below. */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
