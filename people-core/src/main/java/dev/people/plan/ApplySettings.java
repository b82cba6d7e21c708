package dev.people.plan;

import dev.people.id.PlanId;
import dev.people.notice.NoticeBatch.Release;
import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What of the {@link ApplyOptions} holds for a run as a whole, whoever carries it on.
 *
 * @param mode how far a row that cannot be written takes others with it
 * @param chunkSize how many rows a transaction writes
 * @param notices whether notices leave at once or wait
 * @param reason why; goes into the audit log
 */
public record ApplySettings(ApplyMode mode, int chunkSize, Release notices, String reason) {
    private static final Packing<ApplySettings> PACKING = Packings.of(ApplySettings.class);

    static PlanPart part(PlanId plan) {
        return new PlanPart(plan, PlanPart.Kind.APPLYING, 0);
    }

    Bytes pack() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PACKING.write(this, new DataOutputStream(bytes));
            return Bytes.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
    }

    static ApplySettings unpack(Bytes bytes) {
        try {
            return PACKING.read(new DataInputStream(bytes.open()));
        } catch (IOException e) {
            throw new UncheckedIOException("Kept by another version", e);
        }
    }

    static ApplySettings of(ApplyOptions options) {
        return new ApplySettings(options.mode(), options.chunkSize(), options.notices(), options.reason());
    }

    ApplyOptions in(ApplyOptions options) {
        return options.mode(mode).chunks(chunkSize).notices(notices).because(reason);
    }
}
