package dev.people.importing;

import dev.people.packing.Numbers;
import dev.people.packing.Texts;
import dev.people.run.Bytes;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Records that are kept as one part, compressed. */
final class RecordsPart {
    static final int RECORDS = 1000;
    /** A few very large records are as good as many small ones. */
    static final int LENGTH = 1 << 20;

    private static final int MOST_CELLS = 10_000_000;

    private RecordsPart() {}

    /** These records without what is secret. */
    static Bytes of(List<SourceRecord> records, SecretColumns secrets) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(packed, deflater, 1 << 13), 1 << 15))) {
            Numbers.write(records.size(), out);
            for (SourceRecord record : records) {
                write(record, secrets.cleaned(record), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        } finally {
            deflater.end();
        }
        return Bytes.of(packed.toByteArray());
    }

    private static void write(SourceRecord record, List<String> cells, DataOutputStream out) throws IOException {
        Numbers.write(record.row(), out);
        Numbers.write(record.line(), out);
        Numbers.write(cells.size(), out);
        for (String cell : cells) {
            Texts.write(cell, out);
        }
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
