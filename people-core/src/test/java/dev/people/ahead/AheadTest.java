package dev.people.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AheadTest {
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private static Supplier<Optional<Integer>> numbers(int count) {
        Iterator<Integer> numbers = List.of(1, 2, 3, 4, 5).subList(0, count).iterator();
        return () -> numbers.hasNext() ? Optional.of(numbers.next()) : Optional.empty();
    }

    @Test
    void handsOnEveryPartInItsOrder() {
        List<Integer> seen = new ArrayList<>();
        Ahead.forEach(numbers(5), executor, seen::add);
        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
        Ahead.forEach(numbers(0), Runnable::run, seen::add);
        assertThat(seen).hasSize(5);
    }

    @Test
    void readsThePartAfterWhileOneIsWorkedOn() {
        Iterator<Integer> numbers = List.of(1, 2).iterator();
        CountDownLatch second = new CountDownLatch(1);
        Ahead.forEach(
                () -> {
                    Optional<Integer> next = numbers.hasNext() ? Optional.of(numbers.next()) : Optional.empty();
                    next.filter(number -> number == 2).ifPresent(number -> second.countDown());
                    return next;
                },
                executor,
                number -> awaited(second));
        assertThat(numbers.hasNext()).isFalse();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isNotReadingAnyMoreWhenWorkFails() {
        AtomicBoolean read = new AtomicBoolean();
        CountDownLatch failing = new CountDownLatch(1);
        Iterator<Integer> numbers = List.of(1, 2).iterator();
        Supplier<Optional<Integer>> reading = () -> {
            int number = numbers.next();
            if (number == 2) {
                awaited(failing);
                read.set(true);
            }
            return Optional.of(number);
        };
        assertThatThrownBy(() -> Ahead.forEach(reading, executor, number -> {
                    failing.countDown();
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThat(read).isTrue();
    }

    @Test
    void tellsWhatReadingFailedOf() {
        assertThatThrownBy(() -> Ahead.forEach(
                        () -> {
                            throw new IllegalArgumentException("unreadable");
                        },
                        executor,
                        part -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unreadable");
    }
}
