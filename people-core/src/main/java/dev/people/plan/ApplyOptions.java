package dev.people.plan;

import dev.people.notice.NoticeBatch.Release;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How a plan is carried out. Listener and cancellation are asked between chunks, on the calling thread.
 *
 * @param chunkSize how many rows a transaction writes, 1 to 10,000
 * @param notices whether notices leave at once or wait
 * @param reason why; goes into the audit log; may be empty
 * @param listener told how far it is
 * @param isCancelled whether to stop after the chunk that is under way
 */
public record ApplyOptions(
        int chunkSize, Release notices, String reason, Consumer<Progress> listener, BooleanSupplier isCancelled) {
    private static final int LARGEST_CHUNK = 10_000;

    /** Checks the size of chunks. */
    public ApplyOptions {
        Objects.requireNonNull(notices, "notices");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(isCancelled, "isCancelled");
        if (chunkSize < 1 || chunkSize > LARGEST_CHUNK) {
            throw new IllegalArgumentException("A chunk has 1 to " + LARGEST_CHUNK + " rows, not " + chunkSize);
        }
    }

    /** 1,000 rows a chunk, notices held, nobody told. */
    public static ApplyOptions defaults() {
        return new ApplyOptions(1000, Release.HELD, "", progress -> {}, () -> false);
    }

    /** The same with another size of chunks. */
    public ApplyOptions chunks(int size) {
        return new ApplyOptions(size, notices, reason, listener, isCancelled);
    }

    /** The same with notices that leave, or wait. */
    public ApplyOptions notices(Release other) {
        return new ApplyOptions(chunkSize, other, reason, listener, isCancelled);
    }

    /** The same with a listener. */
    public ApplyOptions listener(Consumer<Progress> other) {
        return new ApplyOptions(chunkSize, notices, reason, other, isCancelled);
    }

    /** The same with a cancellation. */
    public ApplyOptions cancelledBy(BooleanSupplier other) {
        return new ApplyOptions(chunkSize, notices, reason, listener, other);
    }
}
