package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.storage.Storage;
import dev.people.storage.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Two transactions at the same time. They {@linkplain #meet() meet} inside, so that both are under way before either
 * goes on; where the storage lets only one in at a time, the first goes on alone after a moment.
 */
final class Race {
    private static final int MOMENT_MILLIS = 250;
    private static final int PATIENCE_SECONDS = 300;

    private final Storage storage;
    private final CountDownLatch inside = new CountDownLatch(2);

    private Race(Storage storage) {
        this.storage = storage;
    }

    static Race on(Storage storage) {
        return new Race(storage);
    }

    /** Waits for the other one; not for ever. */
    void meet() {
        inside.countDown();
        await(inside);
    }

    /** Whether it was over before a moment had passed. */
    static boolean await(CountDownLatch latch) {
        try {
            return latch.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What each of two transactions came to: its answer, or what it threw. */
    List<Object> between(Function<Work, Object> one, Function<Work, Object> other) {
        return between(one, new CountDownLatch(0), other);
    }

    /** The same; the other transaction begins when the one has opened the gate. */
    List<Object> between(Function<Work, Object> one, CountDownLatch gate, Function<Work, Object> other) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> running = List.of(threads.submit(() -> storage.write(one)), threads.submit(() -> {
                assertThat(gate.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
                return storage.write(other);
            }));
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : running) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What each of two came to that begin at the same moment: its answer, or what it threw. */
    static List<Object> both(Callable<Object> one, Callable<Object> other) {
        CountDownLatch there = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> running = List.of(
                    threads.submit(() -> {
                        there.countDown();
                        await(there);
                        return one.call();
                    }),
                    threads.submit(() -> {
                        there.countDown();
                        await(there);
                        return other.call();
                    }));
            return running.stream().map(Race::outcome).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object outcome(Future<Object> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("The two still wait for each other", e);
        }
    }
}
