package dev.people.plan;

import dev.people.run.ChunkOutcome;

/** All or nothing: it is nothing. Undoes the transaction, and tells the chunk that stood in the way. */
final class GivenUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never leaves the applier
    private final ChunkOutcome outcome;

    GivenUpException(ChunkOutcome outcome) {
        super("Chunk " + outcome.number() + " cannot be written as planned");
        this.outcome = outcome;
    }

    ChunkOutcome outcome() {
        return outcome;
    }
}
