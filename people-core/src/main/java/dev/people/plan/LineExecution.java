package dev.people.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The order in which managers are written: from the top of the final tree down. A level with many rows is one pass over
 * the source; small ones are picked out together.
 */
final class LineExecution {
    /** How many rows are kept in memory at a time. */
    private static final int PICKED = 10_000;

    private final RowTable table;
    private final LinePlan lines;
    private final RowSource source;
    private final int chunkSize;
    private final Executor executor;
    private final BooleanSupplier goesOn;

    LineExecution(Plan plan, RowSource source, int chunkSize, Executor executor, BooleanSupplier goesOn) {
        this.table = plan.body().table();
        this.lines = plan.body().lines();
        this.source = source;
        this.chunkSize = chunkSize;
        this.executor = executor;
        this.goesOn = goesOn;
    }

    void forEachChunk(Consumer<List<ProposedRow>> action) {
        int[] ends = lines.ends();
        int from = 0;
        for (int level = 0; level < ends.length && goesOn.getAsBoolean(); level++) {
            boolean isLast = level + 1 == ends.length;
            if (ends[level] - from > PICKED) {
                pass(from, ends[level], action);
                from = ends[level];
            } else if (isLast || ends[level + 1] - from > PICKED) {
                chunks(pick(from, ends[level]), action);
                from = ends[level];
            }
        }
    }

    private void pass(int from, int to, Consumer<List<ProposedRow>> action) {
        new Batches(source, chunkSize, executor, goesOn)
                .forEach(row -> Arrays.binarySearch(lines.order(), from, to, table.index(row.row())) >= 0, action);
    }

    private void chunks(List<ProposedRow> rows, Consumer<List<ProposedRow>> action) {
        for (int i = 0; i < rows.size(); i += chunkSize) {
            action.accept(rows.subList(i, Math.min(rows.size(), i + chunkSize)));
        }
    }

    /** In their order; those that the source has no more are left out. */
    private List<ProposedRow> pick(int from, int to) {
        PickedRows picked = PickedRows.of(source, table, lines.order(), from, to);
        List<ProposedRow> ordered = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            ProposedRow row = picked.get(lines.order()[i]);
            if (row != null) {
                ordered.add(row);
            }
        }
        return ordered;
    }
}
