package dev.people.storage;

import dev.people.failure.DoneEarlierException;
import dev.people.id.PlanId;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/**
 * Writes bytes as parts of a plan of 1 MB, each in a transaction of its own; the last one is written by {@link #close()}
 * and is shorter than the others. Parts that are there from an earlier try are not written again. For one thread.
 */
public final class PartOutput extends OutputStream {
    static final int PART = 1 << 20;

    private final Storage storage;
    private final PlanId plan;
    private final PlanPart.Kind kind;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private int number;
    private boolean closed;

    /** Writes parts of this kind. */
    public PartOutput(Storage storage, PlanId plan, PlanPart.Kind kind) {
        this.storage = storage;
        this.plan = plan;
        this.kind = kind;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        int at = from;
        int left = count;
        while (left > 0) {
            int some = Math.min(left, PART - part.size());
            part.write(bytes, at, some);
            at += some;
            left -= some;
            if (part.size() == PART) {
                writePart();
            }
        }
    }

    private void writePart() {
        PlanPart name = new PlanPart(plan, kind, number++);
        Bytes content = Bytes.of(part.toByteArray());
        part.reset();
        try {
            storage.<Boolean>write(work -> {
                work.plans().add(name, content);
                return true;
            });
        } catch (DoneEarlierException e) {
            requireSame(name, content);
        }
    }

    /** A part that has the same name and says something else belongs to another try at another thing. */
    private void requireSame(PlanPart name, Bytes content) {
        boolean same = storage.<Boolean>read(
                work -> work.plans().part(name).filter(content::equals).isPresent());
        if (!same) {
            throw new IllegalStateException("There is another " + name);
        }
    }

    /** Writes the last part, which may be empty: whoever reads knows by its length that it is the last. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            writePart();
        }
    }
}
