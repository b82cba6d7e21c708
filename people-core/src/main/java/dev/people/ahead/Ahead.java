package dev.people.ahead;

import java.util.Optional;
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
        Piece<Optional<T>> next = Piece.begin(read, executor);
        for (Optional<T> part = next.got(); part.isPresent() && goesOn.getAsBoolean(); part = next.got()) {
            next = Piece.begin(read, executor);
            try {
                action.accept(part.get());
            } catch (RuntimeException | Error e) {
                next.awaitEnd();
                throw e;
            }
        }
    }
}
