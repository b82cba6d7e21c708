package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LookUpsTest {
    @Test
    void areOverWhenTheSourceFailsBehindThem() {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        try {
            assertThatThrownBy(() -> {
                        try (LookUps<String> lookUps = new LookUps<>(executor, (rows, text) -> {})) {
                            lookUps.add(List.of(), () -> {
                                sleep(never);
                                over.set(true);
                                return "";
                            });
                            throw new IllegalStateException("the source cannot be read any further");
                        }
                    })
                    .isInstanceOf(IllegalStateException.class);
            assertThat(over).isTrue();
        } finally {
            executor.shutdownNow();
        }
    }

    private static void sleep(CountDownLatch never) {
        try {
            assertThat(never.await(200, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
