package dev.people.jpa;

import dev.people.contract.Until;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two threads that meet: neither goes on before both are there, or a moment has passed. */
final class Pair {
    private static final int PATIENCE_SECONDS = 300;
    private static final int MOMENT_MILLIS = 250;

    private final CountDownLatch there = new CountDownLatch(2);

    /** Waits for the other one; later meetings are over at once. */
    void meet() {
        there.countDown();
        try {
            if (!there.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The other one did not come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For whoever runs again: a moment in which the other one mostly ends; it is right whether it does or not. */
    static void letTheOtherOneFinish() {
        try {
            Until.later(MOMENT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What each of two came to at the same time: its answer, or what it threw. */
    static List<Object> outcomes(Callable<Object> one, Callable<Object> other) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : threads.invokeAll(List.of(one, other), PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object outcome(Future<Object> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        }
    }
}
