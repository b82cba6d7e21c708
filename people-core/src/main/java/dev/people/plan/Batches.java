package dev.people.plan;

import dev.people.ahead.Ahead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a source, so many at a time; the next ones are read by an executor while these are worked on, unless reading
 * asks the storage: that is for the calling thread.
 */
final class Batches {
    private final RowSource source;
    private final int size;
    private final Executor executor;
    private final BooleanSupplier goesOn;

    Batches(RowSource source, int size, Executor executor) {
        this(source, size, executor, () -> true);
    }

    /** As long as it goes on: nothing is read any more then. */
    Batches(RowSource source, int size, Executor executor, BooleanSupplier goesOn) {
        this.goesOn = goesOn;
        this.source = source;
        this.size = size;
        this.executor = source.readsStorage() ? Runnable::run : executor;
    }

    /** Hands on the rows that pass, the last ones fewer than the others. */
    void forEach(Predicate<ProposedRow> which, Consumer<List<ProposedRow>> action) {
        forEach(which, rows -> rows, (rows, same) -> action.accept(rows));
    }

    /** Hands on the rows whose numbers pass, with what is made ready of them by the executor as well. */
    <T> void forEachOf(
            LongPredicate numbers, Function<List<ProposedRow>, T> prepare, BiConsumer<List<ProposedRow>, T> action) {
        stepping(reader -> reader.next(numbers), prepare, action);
    }

    /**
     * The same; what is needed to look the rows up is made ready by the executor as well. Answers what the records show
     * about the source.
     */
    <T> SourceRemarks forEach(
            Predicate<ProposedRow> which,
            Function<List<ProposedRow>, T> prepare,
            BiConsumer<List<ProposedRow>, T> action) {
        return stepping(reader -> next(reader, which), prepare, action);
    }

    private static @Nullable ProposedRow next(RowSource.Reader reader, Predicate<ProposedRow> which) {
        ProposedRow row = reader.next();
        while (row != null && !which.test(row)) {
            row = reader.next();
        }
        return row;
    }

    /** How the next row is read. */
    @FunctionalInterface
    private interface Step {
        @Nullable
        ProposedRow next(RowSource.Reader reader);
    }

    private <T> SourceRemarks stepping(
            Step step, Function<List<ProposedRow>, T> prepare, BiConsumer<List<ProposedRow>, T> action) {
        try (RowSource.Reader reader = source.open()) {
            Ahead.forEach(
                    () -> read(reader, step, prepare),
                    executor,
                    goesOn,
                    (Batch<T> batch) -> action.accept(batch.rows(), batch.prepared()));
            return reader.remarks();
        }
    }

    private record Batch<T>(List<ProposedRow> rows, T prepared) {}

    private <T> Optional<Batch<T>> read(RowSource.Reader reader, Step step, Function<List<ProposedRow>, T> prepare) {
        List<ProposedRow> rows = new ArrayList<>(size);
        while (rows.size() < size) {
            ProposedRow row = step.next(reader);
            if (row == null) {
                break;
            }
            rows.add(row);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Batch<>(rows, prepare.apply(rows)));
    }
}
