package dev.people.failure;

/** Somebody else carries the run out by now. The transaction is lost, and so nothing is done twice. */
public final class LeaseLostException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** This run was taken over. */
    public LeaseLostException(String run) {
        super("Run " + run + " was taken over by somebody else");
    }
}
