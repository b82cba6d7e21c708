package dev.people.failure;

/** The operation with this id was carried out and committed before; nothing was written again. */
public final class DoneEarlierException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** This operation. */
    public DoneEarlierException(String operation) {
        super("Operation " + operation + " was carried out before");
    }
}
