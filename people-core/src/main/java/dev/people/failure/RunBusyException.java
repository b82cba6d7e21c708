package dev.people.failure;

/** Another transaction holds the run, and did not end in time: a chunk that takes long, or a process that is frozen. */
public final class RunBusyException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** This run is held. */
    public RunBusyException(String run) {
        super("Run " + run + " is held by a transaction that does not end");
    }
}
