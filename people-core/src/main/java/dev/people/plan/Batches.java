package dev.people.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Rows of a source, so many at a time. */
final class Batches {
    private Batches() {}

    /** Hands on the rows that pass, {@code size} at a time, the last ones fewer. */
    static void forEach(RowSource source, int size, Predicate<ProposedRow> which, Consumer<List<ProposedRow>> action) {
        try (RowSource.Reader reader = source.open()) {
            List<ProposedRow> batch = new ArrayList<>(size);
            for (ProposedRow row = reader.next(); row != null; row = reader.next()) {
                if (which.test(row)) {
                    batch.add(row);
                }
                if (batch.size() == size) {
                    action.accept(batch);
                    batch = new ArrayList<>(size);
                }
            }
            if (!batch.isEmpty()) {
                action.accept(batch);
            }
        }
    }
}
