package dev.people.importing;

import dev.people.packing.Numbers;
import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.packing.Texts;
import dev.people.plan.SourceDigest;
import dev.people.run.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a source as a whole.
 *
 * @param name what people call it
 * @param form the form in which it was written
 * @param digest by what its bytes are recognized
 * @param firstRows the number of the first record of each part
 */
record StoredSource(String name, SourceForm form, SourceDigest digest, List<Long> firstRows) {
    private static final Packing<SourceForm> FORM = Packings.of(SourceForm.class);
    private static final Packing<SourceDigest> DIGEST = Packings.of(SourceDigest.class);
    private static final String SHAPE = "1; " + FORM.shape() + "; " + DIGEST.shape();
    private static final int MOST_PARTS = 10_000_000;

    StoredSource {
        firstRows = List.copyOf(firstRows);
    }

    Bytes pack() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Texts.write(SHAPE, out);
        Texts.write(name, out);
        FORM.write(form, out);
        DIGEST.write(digest, out);
        Numbers.write(firstRows.size(), out);
        for (long row : firstRows) {
            Numbers.write(row, out);
        }
        return Bytes.of(bytes.toByteArray());
    }

    static StoredSource unpack(Bytes bytes) throws IOException {
        DataInputStream in = new DataInputStream(bytes.open());
        if (!Texts.read(in).equals(SHAPE)) {
            throw new StreamCorruptedException("Kept by another version");
        }
        String name = Texts.read(in);
        SourceForm form = FORM.read(in);
        SourceDigest digest = DIGEST.read(in);
        List<Long> firstRows = new ArrayList<>();
        for (int left = Numbers.read(in, MOST_PARTS); left > 0; left--) {
            firstRows.add(Numbers.read(in));
        }
        return new StoredSource(name, form, digest, firstRows);
    }

    /** The part in which the record with this number is, if it is in any; else the one before its place. */
    int partOf(long row) {
        int low = 0;
        int high = firstRows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstRows.get(middle) <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
