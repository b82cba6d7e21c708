package dev.people.contract;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what a test needs, however long a busy machine takes: never for an amount of time. */
public final class Until {
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final int BETWEEN_MILLIS = 10;

    private Until() {}

    /**
     * Returns as soon as it holds.
     *
     * @param what in words, for when it never does
     */
    public static void holds(String what, Callable<Boolean> condition) throws Exception {
        long begin = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new AssertionError("In vain waited until " + what);
            }
            later(BETWEEN_MILLIS);
        }
    }

    /** Some time later: for tests that are right at whatever moment they go on. */
    public static void later(long millis) throws InterruptedException {
        boolean woken = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        if (woken) {
            throw new IllegalStateException("Nobody counts down");
        }
    }
}
