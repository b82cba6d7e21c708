package dev.people.failure;

/**
 * A serialization failure, a deadlock or a lock time-out inside a transaction that is not ours: whoever opened it rolls
 * it back and runs it again.
 */
public final class RetryableException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** Because of something below. */
    public RetryableException(String message, Throwable cause) {
        super(message, cause);
    }
}
