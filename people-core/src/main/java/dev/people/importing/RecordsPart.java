package dev.people.importing;

import dev.people.packing.Numbers;
import dev.people.packing.Texts;
import dev.people.run.Bytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Records that are kept as one part, compressed. For one thread. */
final class RecordsPart {
    private static final int RECORDS = 1000;
    private static final int BYTES = 4 << 20;
    private static final int MOST_CELLS = 10_000_000;

    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(plain);
    private int count;
    private long firstRow;

    void add(SourceRecord record, List<String> cells) throws IOException {
        if (count++ == 0) {
            firstRow = record.row();
        }
        Numbers.write(record.row(), out);
        Numbers.write(record.line(), out);
        Numbers.write(cells.size(), out);
        for (String cell : cells) {
            Texts.write(cell, out);
        }
    }

    /** A few very large records are as good as many small ones. */
    boolean isFull() {
        return count == RECORDS || plain.size() >= BYTES;
    }

    long firstRow() {
        return firstRow;
    }

    /** What was added; the next part begins. */
    Bytes take() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.size() / 3 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed, deflater, 1 << 13)) {
            Numbers.write(count, new DataOutputStream(deflated));
            plain.writeTo(deflated);
        } finally {
            deflater.end();
        }
        plain.reset();
        count = 0;
        return Bytes.of(packed.toByteArray());
    }

    /** Reads the records of a part one after the other. */
    static final class Reading implements AutoCloseable {
        private final DataInputStream in;
        private int left;

        Reading(Bytes part) throws IOException {
            in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(part.open())));
            left = Numbers.read(in, RECORDS);
        }

        boolean hasNext() {
            return left > 0;
        }

        SourceRecord next() throws IOException {
            left--;
            long row = Numbers.read(in);
            long line = Numbers.read(in);
            int cells = Numbers.read(in, MOST_CELLS);
            List<String> texts = new ArrayList<>(Math.min(cells, 1000));
            for (int i = 0; i < cells; i++) {
                texts.add(Texts.read(in));
            }
            return new SourceRecord(row, line, List.copyOf(texts));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
