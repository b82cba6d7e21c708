package dev.people.storage;

import dev.people.id.PlanId;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads what {@link PartOutput} wrote, a part in memory at a time, each in a transaction of its own. For one thread.
 * Parts that are missing end in an {@link EOFException}.
 */
public final class PartInput extends InputStream {
    private final Storage storage;
    private final PlanId plan;
    private final PlanPart.Kind kind;
    private InputStream part = InputStream.nullInputStream();
    private int number;
    private boolean last;

    /** Reads parts of this kind. */
    public PartInput(Storage storage, PlanId plan, PlanPart.Kind kind) {
        this.storage = storage;
        this.plan = plan;
        this.kind = kind;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        int read = part.read(target, from, count);
        while (read < 0 && !last) {
            nextPart();
            read = part.read(target, from, count);
        }
        return read;
    }

    private void nextPart() throws IOException {
        PlanPart name = new PlanPart(plan, kind, number++);
        Optional<Bytes> content = storage.read(work -> work.plans().part(name));
        if (content.isEmpty()) {
            throw new EOFException("There is no " + name);
        }
        last = content.get().size() < PartOutput.PART;
        part = content.get().open();
    }
}
