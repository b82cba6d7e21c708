package dev.people.hosts.spring;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what a test needs, however long a busy machine takes. */
final class Patience {
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(3);

    private Patience() {}

    static void until(String what, Callable<Boolean> condition) throws Exception {
        long begin = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - begin > LONGEST_NANOS) {
                throw new AssertionError("In vain waited until " + what);
            }
            if (new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Nobody counts down");
            }
        }
    }
}
