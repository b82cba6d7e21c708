package dev.people.contract;

import dev.people.export.TableWriter;
import java.util.ArrayList;
import java.util.List;

/** Takes a table into memory. */
public final class TableSheet implements TableWriter {
    private final List<List<String>> records = new ArrayList<>();
    private boolean finished;

    @Override
    public void write(List<String> cells) {
        if (finished) {
            throw new IllegalStateException("The table is finished");
        }
        records.add(List.copyOf(cells));
    }

    @Override
    public void finish() {
        finished = true;
    }

    @Override
    public void close() {}

    /** Every record so far, the header first. */
    public List<List<String>> records() {
        return List.copyOf(records);
    }

    /** The records below the header. */
    public List<List<String>> rows() {
        return List.copyOf(records.subList(1, records.size()));
    }

    /** The finished table, to be read. */
    public TableRecords table() {
        if (!finished) {
            throw new IllegalStateException("The table is not finished");
        }
        return TableRecords.of(records);
    }
}
