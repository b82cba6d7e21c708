package dev.people.plan;

import dev.people.actor.Actor;
import dev.people.finding.RejectedException;
import dev.people.id.PlanId;
import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.packing.Texts;
import dev.people.profile.FieldSchema;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A plan outside of the process that made it. Holds everything but the source's rows, which are read from the source
 * again, recognized by its digest. Immutable and thread-safe.
 *
 * <p>A file ends in a {@linkplain PlanSeal seal}. Even where that shows accidents only, a forged plan can do no more than
 * its applier may: every row is decided again, by the rules and in the applier's name, and written only if it comes to
 * what the plan says.
 */
public final class PlanFile {
    private final Head head;
    private final Reading reading;
    private final Plan.PlanBody body;

    PlanFile(Head head, Reading reading, Plan.PlanBody body) {
        this.head = head;
        this.reading = reading;
        this.body = body;
    }

    record Head(
            PlanId id,
            Actor actor,
            Instant now,
            PlanOptions options,
            FieldSchema schema,
            SourceFacts facts,
            SourceDigest digest) {}

    /** How the source is read, in a shape of its own: only whoever wrote it knows its type. */
    @SuppressWarnings("ArrayRecordComponent") // stays inside the class, where nobody writes to it
    record Reading(String shape, byte[] bytes) {}

    /**
     * Writes a plan. The stream is flushed and stays open.
     *
     * @throws IOException when the stream fails
     */
    public static void write(Plan plan, PlanSeal seal, OutputStream out) throws IOException {
        SealedOutput sealed = new SealedOutput(out, seal.press());
        PlanFraming.begin(seal, sealed);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            DeflaterOutputStream deflated = new DeflaterOutputStream(sealed, deflater, 1 << 16);
            DataOutputStream data = new DataOutputStream(new BufferedOutputStream(deflated, 1 << 16));
            Texts.write(PlanBytes.shape(), data);
            PlanBytes.write(plan.head(), data);
            writeReading(plan.head().source().reading(), data);
            PlanBytes.write(plan.body(), data);
            data.flush();
            deflated.finish();
        } finally {
            deflater.end();
        }
        sealed.finish();
    }

    private static void writeReading(Record reading, DataOutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Texts.write(pack(reading, reading.getClass(), new DataOutputStream(bytes)), out);
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }

    @SuppressWarnings("unchecked")
    private static <R> String pack(Record reading, Class<R> type, DataOutputStream out) throws IOException {
        Packing<R> packing = Packings.of(type);
        packing.write((R) reading, out);
        return packing.shape();
    }

    /**
     * Reads a plan to its end; the stream stays open.
     *
     * @throws RejectedException with {@code PLAN_FORMAT_UNKNOWN} when it is none, or of another version, with
     *     {@code PLAN_ALTERED} when the seal does not fit
     * @throws IOException when the stream fails
     */
    public static PlanFile read(InputStream in, PlanSeal seal) throws IOException {
        byte[] bytes = PlanFraming.verified(in, seal);
        try (DataInputStream data = PlanFraming.content(bytes)) {
            if (!Texts.read(data).equals(PlanBytes.shape())) {
                throw PlanFraming.unknown("what plans consist of has changed since");
            }
            Head head = PlanBytes.readHead(data);
            Reading reading =
                    new Reading(Texts.read(data), NumberColumns.bytes(data, NumberColumns.size(data.readInt())));
            return new PlanFile(head, reading, PlanBytes.readBody(head.schema(), data));
        } catch (IOException e) {
            throw PlanFraming.altered("its content makes no sense");
        }
    }

    /** Its identifier. */
    public PlanId id() {
        return head.id;
    }

    /** Who made it. */
    public Actor actor() {
        return head.actor;
    }

    /** When it was made. */
    public Instant madeAt() {
        return head.now;
    }

    /** What it says to do with the rows. */
    public PlanOptions options() {
        return head.options;
    }

    /** What is known of the source as a whole. */
    public SourceFacts source() {
        return head.facts;
    }

    /** By what its source is recognized. */
    public SourceDigest digest() {
        return head.digest;
    }

    /** How many rows have each action. */
    public PlanTotals totals() {
        return body.table().totals();
    }

    /**
     * How the source is read.
     *
     * @throws RejectedException with {@code PLAN_FORMAT_UNKNOWN} when it is read in another way than this
     */
    public <R extends Record> R reading(Class<R> type) {
        Packing<R> packing = Packings.of(type);
        if (!packing.shape().equals(reading.shape)) {
            throw PlanFraming.unknown("how sources are read has changed since");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(reading.bytes))) {
            return packing.read(in);
        } catch (IOException e) {
            throw PlanFraming.altered("its content makes no sense");
        }
    }

    /**
     * Does nothing when this is the source that the plan was made of.
     *
     * @throws RejectedException with {@code SOURCE_DIFFERS} otherwise
     */
    public void requireSource(SourceDigest other) {
        head.digest.require(other);
    }

    Plan.PlanHead head(RowSource source) {
        return new Plan.PlanHead(head.id, head.actor, head.now, head.options, head.schema, source, head.facts);
    }

    Plan.PlanBody body() {
        return body;
    }
}
