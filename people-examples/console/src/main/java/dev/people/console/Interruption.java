package dev.people.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * When the process is told to end while it writes, it ends after the chunk that is under way, when the database is closed
 * and the answer is given.
 */
final class Interruption implements AutoCloseable {
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForTheEnd, "people-interruption");

    /** From now on the process waits for the end. */
    void begin() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: nothing is begun any more.
            cancelled.set(true);
        }
    }

    boolean isCancelled() {
        return cancelled.get();
    }

    private void waitForTheEnd() {
        cancelled.set(true);
        try {
            ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook has done its part.
            ended.countDown();
        }
    }
}
