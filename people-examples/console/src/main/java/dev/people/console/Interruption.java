package dev.people.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** When the process is told to end, it ends after the chunk that is under way. */
final class Interruption implements AutoCloseable {
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    Interruption(AtomicBoolean cancelled) {
        hook = new Thread(
                () -> {
                    cancelled.set(true);
                    waitForTheChunk();
                },
                "people-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void waitForTheChunk() {
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
