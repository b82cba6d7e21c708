package dev.people.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The order in which a plan is carried out: one wave after the other, in each of them the rows as they stand in the
 * source, linked ones as they wait for each other. A wave is one pass over the source.
 */
final class Execution {
    /** How many linked rows are kept in memory at a time: each time costs a pass over the source. */
    private static final int PICKED = 20_000;

    private final Plan plan;
    private final RowTable table;
    /** Those that wait for their managers have turns of their own. */
    private final BitSet waiting = new BitSet();

    private final int chunkSize;
    private final Executor executor;
    private final RowSource source;
    private final BooleanSupplier goesOn;
    private final Function<List<ProposedRow>, ChunkKeys> preparation;

    /** One that has chunks decided ahead, as long as it goes on. */
    Execution(
            Plan plan,
            int chunkSize,
            Executor executor,
            BooleanSupplier goesOn,
            Function<List<ProposedRow>, Foreseen> foresight) {
        this(
                plan,
                plan.plannedRows(),
                chunkSize,
                executor,
                goesOn,
                some -> ChunkKeys.of(some, plan.body().table(), foresight));
    }

    /** One over rows that are read otherwise. */
    Execution(Plan plan, RowSource source, int chunkSize, Executor executor) {
        this(
                plan,
                source,
                chunkSize,
                executor,
                () -> true,
                some -> ChunkKeys.of(some, plan.body().table()));
    }

    private Execution(
            Plan plan,
            RowSource source,
            int chunkSize,
            Executor executor,
            BooleanSupplier goesOn,
            Function<List<ProposedRow>, ChunkKeys> preparation) {
        this.goesOn = goesOn;
        this.preparation = preparation;
        this.plan = plan;
        this.table = plan.body().table();
        this.chunkSize = chunkSize;
        this.executor = executor;
        this.source = source;
        for (int row : plan.body().lines().waiting(table).rows()) {
            waiting.set(row);
        }
    }

    void forEachChunk(BiConsumer<List<ProposedRow>, ChunkKeys> action) {
        pass(Wave.GIVING, action);
        linked(action);
        pass(Wave.OTHERS, action);
        pass(Wave.LEAVING_ADMINISTRATORS, action);
    }

    private void pass(Wave wave, BiConsumer<List<ProposedRow>, ChunkKeys> action) {
        if (isEmpty(wave)) {
            return;
        }
        new Batches(source, chunkSize, executor, goesOn)
                .forEachOf(row -> isOf(wave, table.index(row)), preparation, action);
    }

    private boolean isEmpty(Wave wave) {
        for (int i = 0; i < table.size(); i++) {
            if (isOf(wave, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOf(Wave wave, int index) {
        return index < table.size()
                && table.action(index).writes()
                && Wave.of(table, index) == wave
                && !waiting.get(index);
    }

    /** Linked rows stand anywhere in the source: a chunk's worth of them is picked out at a time. */
    private void linked(BiConsumer<List<ProposedRow>, ChunkKeys> action) {
        int[] order = plan.body().linked();
        for (int from = 0, to; from < order.length && goesOn.getAsBoolean(); from = to) {
            to = end(order, from, PICKED);
            PickedRows picked = PickedRows.of(source, table, order, from, to);
            for (int first = from, last; first < to; first = last) {
                last = end(order, first, chunkSize);
                List<ProposedRow> rows = new ArrayList<>(last - first);
                for (int i = first; i < last; i++) {
                    ProposedRow row = picked.get(order[i]);
                    if (row != null && table.action(order[i]).writes()) {
                        rows.add(row);
                    }
                }
                if (!rows.isEmpty()) {
                    action.accept(rows, ChunkKeys.of(rows, table));
                }
            }
        }
    }

    /** Where the next group begins after about so many rows: a circle is not cut. */
    private int end(int[] order, int from, int count) {
        int end = from + 1;
        for (int i = from + 1; i < order.length && i - from <= count; i++) {
            if (table.is(order[i], RowTable.STARTS_GROUP)) {
                end = i;
            }
        }
        if (order.length - from <= count) {
            return order.length;
        }
        while (end < order.length && !table.is(order[end], RowTable.STARTS_GROUP)) {
            end++;
        }
        return end;
    }
}
