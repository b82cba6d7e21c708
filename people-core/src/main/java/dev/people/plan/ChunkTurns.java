package dev.people.plan;

import java.util.function.IntFunction;

/** Numbers the chunks of a run and carries those out that are not done yet, until the run is stopped. For one thread. */
final class ChunkTurns {
    private final RunTracker tracker;
    private final int doneBefore;
    private int next;

    ChunkTurns(RunTracker tracker) {
        this.tracker = tracker;
        this.doneBefore = tracker.nextChunk();
    }

    /** The next chunk, which is written as the one with this number. */
    void take(IntFunction<WrittenChunk> write) {
        int chunk = next++;
        if (chunk >= doneBefore && !tracker.isStopped()) {
            WrittenChunk written = write.apply(chunk);
            tracker.done(written.outcome());
            written.request().ifPresent(tracker::heard);
        }
    }
}
