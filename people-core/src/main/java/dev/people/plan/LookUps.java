package dev.people.plan;

import dev.people.ahead.Ahead;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Looks up what a batch of rows needs while the batch before it is worked on. For one thread. */
final class LookUps<T> implements AutoCloseable {
    private final Executor executor;
    private final BiConsumer<List<ProposedRow>, T> action;
    private Optional<Asked<T>> last = Optional.empty();

    LookUps(Executor executor, BiConsumer<List<ProposedRow>, T> action) {
        this.executor = executor;
        this.action = action;
    }

    private record Asked<T>(List<ProposedRow> rows, CompletableFuture<T> answer) {}

    /** Begins to look up for these rows, and works on those before. */
    void add(List<ProposedRow> rows, Supplier<T> lookUp) {
        Asked<T> next = new Asked<>(rows, CompletableFuture.supplyAsync(lookUp, executor));
        try {
            finish();
        } catch (RuntimeException | Error e) {
            Ahead.awaitEnd(next.answer());
            throw e;
        }
        last = Optional.of(next);
    }

    /** Works on the last rows. */
    void finish() {
        Optional<Asked<T>> asked = last;
        last = Optional.empty();
        asked.ifPresent(some -> action.accept(some.rows(), Ahead.got(some.answer())));
    }

    /** Waits for what was begun and is not worked on, since something failed: nobody looks up any more then. */
    @Override
    public void close() {
        last.ifPresent(asked -> Ahead.awaitEnd(asked.answer()));
    }
}
