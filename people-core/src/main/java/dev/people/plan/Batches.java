package dev.people.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Rows of a source, so many at a time; the next ones are read by an executor while these are worked on. */
final class Batches {
    private final RowSource source;
    private final int size;
    private final Executor executor;

    Batches(RowSource source, int size, Executor executor) {
        this.source = source;
        this.size = size;
        this.executor = executor;
    }

    /** Hands on the rows that pass, the last ones fewer than the others. */
    void forEach(Predicate<ProposedRow> which, Consumer<List<ProposedRow>> action) {
        try (RowSource.Reader reader = source.open()) {
            CompletableFuture<List<ProposedRow>> next = ahead(reader, which);
            for (List<ProposedRow> rows = got(next); !rows.isEmpty(); rows = got(next)) {
                next = ahead(reader, which);
                workOn(rows, action, next);
            }
        }
    }

    /** The reader is not closed under the hands of whoever reads ahead. */
    private static void workOn(
            List<ProposedRow> rows, Consumer<List<ProposedRow>> action, CompletableFuture<List<ProposedRow>> next) {
        try {
            action.accept(rows);
        } catch (RuntimeException | Error e) {
            next.handle((some, failure) -> List.of()).join();
            throw e;
        }
    }

    private CompletableFuture<List<ProposedRow>> ahead(RowSource.Reader reader, Predicate<ProposedRow> which) {
        return CompletableFuture.supplyAsync(() -> read(reader, which), executor);
    }

    private List<ProposedRow> read(RowSource.Reader reader, Predicate<ProposedRow> which) {
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
        return rows;
    }

    private static List<ProposedRow> got(CompletableFuture<List<ProposedRow>> future) {
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
