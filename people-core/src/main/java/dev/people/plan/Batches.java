package dev.people.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Rows of a source, so many at a time; the next ones are read by an executor while these are worked on, unless reading
 * asks the storage: that is for the calling thread.
 */
final class Batches {
    private final RowSource source;
    private final int size;
    private final Executor executor;

    Batches(RowSource source, int size, Executor executor) {
        this.source = source;
        this.size = size;
        this.executor = source.readsStorage() ? Runnable::run : executor;
    }

    /** Hands on the rows that pass, the last ones fewer than the others. */
    void forEach(Predicate<ProposedRow> which, Consumer<List<ProposedRow>> action) {
        forEach(which, rows -> rows, (rows, same) -> action.accept(rows));
    }

    /** The same; what is needed to look the rows up is made ready by the executor as well. */
    <T> void forEach(
            Predicate<ProposedRow> which,
            Function<List<ProposedRow>, T> prepare,
            BiConsumer<List<ProposedRow>, T> action) {
        try (RowSource.Reader reader = source.open()) {
            Supplier<Optional<Batch<T>>> read = () -> read(reader, which, prepare);
            CompletableFuture<Optional<Batch<T>>> next = CompletableFuture.supplyAsync(read, executor);
            for (Optional<Batch<T>> batch = got(next); batch.isPresent(); batch = got(next)) {
                next = CompletableFuture.supplyAsync(read, executor);
                workOn(batch.get(), action, next);
            }
        }
    }

    private record Batch<T>(List<ProposedRow> rows, T prepared) {}

    /** The reader is not closed under the hands of whoever reads ahead. */
    private static <T> void workOn(
            Batch<T> batch, BiConsumer<List<ProposedRow>, T> action, CompletableFuture<Optional<Batch<T>>> next) {
        try {
            action.accept(batch.rows(), batch.prepared());
        } catch (RuntimeException | Error e) {
            next.handle((some, failure) -> Optional.empty()).join();
            throw e;
        }
    }

    private <T> Optional<Batch<T>> read(
            RowSource.Reader reader, Predicate<ProposedRow> which, Function<List<ProposedRow>, T> prepare) {
        List<ProposedRow> rows = new ArrayList<>(size);
        while (rows.size() < size) {
            ProposedRow row = reader.next();
            if (row == null) {
                break;
            }
            if (which.test(row)) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Batch<>(rows, prepare.apply(rows)));
    }

    private static <T> T got(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
