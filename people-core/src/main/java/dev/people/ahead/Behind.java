package dev.people.ahead;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Hands work to an executor and goes on: one piece at a time, each after the one before. For one thread. */
public final class Behind implements AutoCloseable {
    private final Executor executor;
    private Optional<Piece<Boolean>> last = Optional.empty();

    /** Nothing to do so far. */
    public Behind(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    /** Waits for the piece before, throwing what that failed of, and hands over this one. */
    public void run(Runnable work) {
        finish();
        last = Optional.of(Piece.begin(
                () -> {
                    work.run();
                    return true;
                },
                executor));
    }

    /** Waits for the last piece, throwing what it failed of. */
    public void finish() {
        last.ifPresent(Piece::got);
    }

    /** Waits for the last piece, whatever it comes to: somebody else's exception is told. */
    @Override
    public void close() {
        last.ifPresent(Piece::awaitEnd);
    }
}
