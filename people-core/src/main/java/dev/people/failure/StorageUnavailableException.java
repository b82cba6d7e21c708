package dev.people.failure;

/** The storage is not there, or went away: a server that is down, a file in use, a disk that is full. */
public final class StorageUnavailableException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** Not there because of something below. */
    public StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
