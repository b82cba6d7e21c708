package dev.people.ahead;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that an executor does. It keeps what the work failed of by itself: a future makes an exception of its own
 * for that, and where memory has run out it cannot, so that its end would be waited for without end.
 */
public final class Piece<T> {
    private @Nullable T result;
    private @Nullable Throwable failure;
    private final CompletableFuture<Piece<T>> end;

    private Piece(Supplier<T> work, Executor executor) {
        end = CompletableFuture.supplyAsync(() -> done(work), executor);
    }

    /** Hands the work over. */
    public static <T> Piece<T> begin(Supplier<T> work, Executor executor) {
        return new Piece<>(work, executor);
    }

    private Piece<T> done(Supplier<T> work) {
        try {
            result = work.get();
        } catch (Throwable e) {
            failure = e;
        }
        return this;
    }

    /** Waits for the result; throws what the work failed of. */
    public T got() {
        awaitEnd();
        if (failure instanceof RuntimeException unforeseen) {
            throw unforeseen;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return Objects.requireNonNull(result, "result");
    }

    /** Waits until it is over, whatever it came to: somebody else's exception is told. */
    public void awaitEnd() {
        end.join();
    }
}
