package dev.people.undo;

import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.packing.Texts;
import dev.people.plan.SourceDigest;
import dev.people.run.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a run is undone: a run that stopped may be carried on after it was planned to undo it.
 *
 * @param run which run
 * @param plan the plan that it applied
 * @param written how many rows each of its chunks has written, by the chunks' numbers
 */
public record UndoReading(RunId run, PlanId plan, List<Integer> written) {
    private static final Packing<UndoReading> PACKING = Packings.of(UndoReading.class);
    private static final String SHAPE = "undo 1; " + PACKING.shape();

    /** Copies the counts. */
    public UndoReading {
        written = List.copyOf(written);
    }

    /** How many rows there are. */
    public long rows() {
        return written.stream().mapToLong(count -> count).sum();
    }

    /** What people call it. */
    String name() {
        return "undo of run " + run;
    }

    /** Rows that were written stay as they are: which ones tells all. */
    SourceDigest digest() {
        byte[] bytes = (name() + " of plan " + plan + ": " + written).getBytes(StandardCharsets.UTF_8);
        try {
            return new SourceDigest(
                    SourceDigest.of(new ByteArrayInputStream(bytes)).sha256(), rows());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
    }

    /** As it is kept with a plan, in the place of a table. */
    public Bytes pack() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            Texts.write(SHAPE, out);
            PACKING.write(this, out);
            return Bytes.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
    }

    /** What is kept, where it is no table. */
    public static Optional<UndoReading> unpack(Bytes kept) {
        try {
            DataInputStream in = new DataInputStream(kept.open());
            return Texts.read(in).equals(SHAPE) ? Optional.of(PACKING.read(in)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
