package dev.people.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BehindTest {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<Integer> done = new ArrayList<>();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void doesOnePieceAfterTheOther() {
        Behind behind = new Behind(executor);
        for (int i = 0; i < 100; i++) {
            int number = i;
            behind.run(() -> done.add(number));
        }
        behind.finish();
        assertThat(done).hasSize(100).isSorted();
    }

    private void addAfter(CountDownLatch latch) {
        try {
            latch.await();
            done.add(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void goesOnWhileAPieceIsDone() {
        Behind behind = new Behind(executor);
        CountDownLatch handedOver = new CountDownLatch(1);
        behind.run(() -> addAfter(handedOver));
        handedOver.countDown();
        behind.finish();
        assertThat(done).containsExactly(1);
    }

    @Test
    void tellsWhatAPieceFailedOfBeforeTheNextOne() {
        Behind behind = new Behind(executor);
        behind.run(() -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(() -> behind.run(() -> done.add(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThat(done).isEmpty();
    }

    /** As when memory has run out: nothing can be made of it any more. */
    private static final class OutOfEverything extends Error {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new OutOfMemoryError();
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsAlsoWhenNotEvenAnExceptionCanBeMade() {
        Behind behind = new Behind(executor);
        behind.run(() -> {
            throw new OutOfEverything();
        });
        boolean isTold = false;
        try {
            behind.finish();
        } catch (OutOfEverything e) {
            isTold = true;
        }
        assertThat(isTold).isTrue();
    }

    @Test
    void isNotWorkingAnyMoreWhenItIsClosed() {
        CountDownLatch closing = new CountDownLatch(1);
        try (Behind behind = new Behind(executor)) {
            behind.run(() -> addAfter(closing));
            closing.countDown();
        }
        assertThat(done).containsExactly(1);
    }
}
