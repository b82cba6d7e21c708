package dev.people.plan;

import dev.people.notice.NoticeBatch.Release;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How a plan is carried out. Listener and cancellation are asked between chunks, on the calling thread.
 *
 * @param mode how far a row that cannot be written takes others with it
 * @param chunkSize how many rows a transaction writes, 1 to 10,000
 * @param notices whether notices leave at once or wait
 * @param reason why; goes into the audit log; may be empty
 * @param listener told how far it is
 * @param isCancelled whether to stop after the chunk that is under way
 * @param overBudget kinds of change whose budget may be exceeded: {@code LOSS} to block or delete more people than
 *     {@link ChangeBudget#LOSSES} allows
 */
public record ApplyOptions(
        ApplyMode mode,
        int chunkSize,
        Release notices,
        String reason,
        Consumer<Progress> listener,
        BooleanSupplier isCancelled,
        Set<ChangeBudget.Kind> overBudget) {
    private static final int LARGEST_CHUNK = 10_000;

    /** The most rows that are written all or nothing: as long as that takes, others wait. */
    public static final long LARGEST_WHOLE = 100_000;

    /** Checks the size of chunks. */
    public ApplyOptions {
        overBudget = Set.copyOf(overBudget);
        Objects.requireNonNull(notices, "notices");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(isCancelled, "isCancelled");
        if (chunkSize < 1 || chunkSize > LARGEST_CHUNK) {
            throw new IllegalArgumentException("A chunk has 1 to " + LARGEST_CHUNK + " rows, not " + chunkSize);
        }
    }

    /** Per row, 5,000 rows a chunk, notices held, nobody told. */
    public static ApplyOptions defaults() {
        return new ApplyOptions(ApplyMode.PER_ROW, 5000, Release.HELD, "", progress -> {}, () -> false, Set.of());
    }

    /** The same in another mode. */
    public ApplyOptions mode(ApplyMode other) {
        return new ApplyOptions(other, chunkSize, notices, reason, listener, isCancelled, overBudget);
    }

    /** The same with another size of chunks. */
    public ApplyOptions chunks(int size) {
        return new ApplyOptions(mode, size, notices, reason, listener, isCancelled, overBudget);
    }

    /** The same with notices that leave, or wait. */
    public ApplyOptions notices(Release other) {
        return new ApplyOptions(mode, chunkSize, other, reason, listener, isCancelled, overBudget);
    }

    /** The same with a listener. */
    public ApplyOptions listener(Consumer<Progress> other) {
        return new ApplyOptions(mode, chunkSize, notices, reason, other, isCancelled, overBudget);
    }

    /** The same with a cancellation. */
    public ApplyOptions cancelledBy(BooleanSupplier other) {
        return new ApplyOptions(mode, chunkSize, notices, reason, listener, other, overBudget);
    }

    /** The same with a reason for the audit log. */
    public ApplyOptions because(String other) {
        return new ApplyOptions(mode, chunkSize, notices, other, listener, isCancelled, overBudget);
    }

    /** The same where the budgets of these kinds of change may be exceeded. */
    public ApplyOptions exceeding(ChangeBudget.Kind... kinds) {
        return new ApplyOptions(mode, chunkSize, notices, reason, listener, isCancelled, Set.of(kinds));
    }
}
