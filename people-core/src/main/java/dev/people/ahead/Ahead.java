package dev.people.ahead;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Gets the next part of something ready by an executor while the part before is worked on. */
public final class Ahead {
    private Ahead() {}

    /** Hands on part after part, until there is none. When this returns or throws, nobody reads any more. */
    public static <T> void forEach(Supplier<Optional<T>> read, Executor executor, Consumer<T> action) {
        forEach(read, executor, () -> true, action);
    }

    /** The same as long as it goes on, which is asked before each part. */
    public static <T> void forEach(
            Supplier<Optional<T>> read, Executor executor, BooleanSupplier goesOn, Consumer<T> action) {
        if (!goesOn.getAsBoolean()) {
            return;
        }
        CompletableFuture<Optional<T>> next = CompletableFuture.supplyAsync(read, executor);
        for (Optional<T> part = got(next); part.isPresent() && goesOn.getAsBoolean(); part = got(next)) {
            next = CompletableFuture.supplyAsync(read, executor);
            try {
                action.accept(part.get());
            } catch (RuntimeException | Error e) {
                awaitEnd(next);
                throw e;
            }
        }
    }

    /** What was got ready, or the exception that it came to. */
    public static <T> T got(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits until it is over, whatever it came to: somebody else's exception is told. */
    public static void awaitEnd(CompletableFuture<?> future) {
        future.handle((some, failure) -> Optional.empty()).join();
    }
}
