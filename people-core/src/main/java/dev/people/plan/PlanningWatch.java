package dev.people.plan;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Who follows the making of a plan. Both are asked after every few thousand rows, on the calling thread, as {@link
 * ApplyOptions} do it between chunks.
 *
 * @param listener called with the number of rows read and decided; each row counts once more when its record is kept.
 *     The total is 0 until the source has been read to its end
 * @param isCancelled whether to give it up: then planning and staging end in a {@link
 *     java.util.concurrent.CancellationException}, and nothing is kept
 */
public record PlanningWatch(Consumer<Progress> listener, BooleanSupplier isCancelled) {
    /** Nothing may be null. */
    public PlanningWatch {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(isCancelled, "isCancelled");
    }

    /** Nobody. */
    public static PlanningWatch none() {
        return new PlanningWatch(progress -> {}, () -> false);
    }

    /** The same with a listener. */
    public PlanningWatch listener(Consumer<Progress> other) {
        return new PlanningWatch(other, isCancelled);
    }

    /** The same with a cancellation. */
    public PlanningWatch cancelledBy(BooleanSupplier other) {
        return new PlanningWatch(listener, other);
    }
}
