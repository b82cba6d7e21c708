package dev.people.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Rows that wait for their managers, from the top of the final tree down. A level with many rows is one pass over the
 * source; small ones are picked out together.
 */
final class LevelExecution {
    /** How many rows are kept in memory at a time. */
    private static final int PICKED = 20_000;

    private final RowTable table;
    private final Levels levels;
    private final RowSource source;
    private final int chunkSize;
    private final Executor executor;
    private final BooleanSupplier goesOn;

    LevelExecution(
            RowTable table, Levels levels, RowSource source, int chunkSize, Executor executor, BooleanSupplier goesOn) {
        this.table = table;
        this.levels = levels;
        this.source = source;
        this.chunkSize = chunkSize;
        this.executor = executor;
        this.goesOn = goesOn;
    }

    void forEachChunk(Consumer<List<ProposedRow>> action) {
        forEachChunk(rows -> rows, (rows, same) -> action.accept(rows));
    }

    /** The same; what chunks need is made ready by the executor, where the source is read by it. */
    <T> void forEachChunk(Function<List<ProposedRow>, T> preparation, BiConsumer<List<ProposedRow>, T> action) {
        int[] ends = levels.ends();
        int from = 0;
        for (int level = 0; level < ends.length && goesOn.getAsBoolean(); level++) {
            boolean isLast = level + 1 == ends.length;
            if (ends[level] - from > PICKED) {
                pass(from, ends[level], preparation, action);
                from = ends[level];
            } else if (isLast || ends[level + 1] - from > PICKED) {
                chunks(pick(from, ends[level]), preparation, action);
                from = ends[level];
            }
        }
    }

    private <T> void pass(
            int from, int to, Function<List<ProposedRow>, T> preparation, BiConsumer<List<ProposedRow>, T> action) {
        new Batches(source, chunkSize, executor, goesOn)
                .forEachOf(
                        row -> Arrays.binarySearch(levels.rows(), from, to, table.index(row)) >= 0,
                        preparation,
                        action);
    }

    private <T> void chunks(
            List<ProposedRow> rows,
            Function<List<ProposedRow>, T> preparation,
            BiConsumer<List<ProposedRow>, T> action) {
        for (int i = 0; i < rows.size(); i += chunkSize) {
            List<ProposedRow> chunk = rows.subList(i, Math.min(rows.size(), i + chunkSize));
            action.accept(chunk, preparation.apply(chunk));
        }
    }

    /** In their order; those that the source has no more are left out. */
    private List<ProposedRow> pick(int from, int to) {
        PickedRows picked = PickedRows.of(source, table, levels.rows(), from, to);
        List<ProposedRow> ordered = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            ProposedRow row = picked.get(levels.rows()[i]);
            if (row != null) {
                ordered.add(row);
            }
        }
        return ordered;
    }
}
