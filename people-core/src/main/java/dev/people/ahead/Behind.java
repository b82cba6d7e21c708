package dev.people.ahead;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Hands work to an executor and goes on: one piece at a time, each after the one before. For one thread. */
public final class Behind implements AutoCloseable {
    private final Executor executor;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** Nothing to do so far. */
    public Behind(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    /** Waits for the piece before, throwing what that failed of, and hands over this one. */
    public void run(Runnable work) {
        finish();
        last = CompletableFuture.runAsync(work, executor);
    }

    /** Waits for the last piece, throwing what it failed of. */
    public void finish() {
        Ahead.got(last);
    }

    /** Waits for the last piece, whatever it comes to: somebody else's exception is told. */
    @Override
    public void close() {
        Ahead.awaitEnd(last);
    }
}
