package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.id.DerivedIds;
import dev.people.id.PlanId;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.packing.Numbers;
import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.run.Bytes;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What it takes to undo the rows of a chunk: for an added account the number of its row, since its id follows from plan
 * and row and nobody has written it before; for any other one its id, the version that the write left, and what the write
 * took away.
 *
 * <p>A byte names the version of the form; what follows is compressed: entries, each after a byte that names its kind, the
 * last one {@link #END}. Another kind of thing to undo is another kind of entry.
 */
public final class UndoImage {
    private static final byte FORM = 1;
    private static final byte END = 0;
    private static final byte ADDED = 1;
    private static final byte CHANGED = 2;
    private static final byte MANAGER = 3;
    private static final Packing<UserId> ID = Packings.of(UserId.class);
    private static final Packing<UserChange.RestoreManager> RESTORE_MANAGER =
            Packings.of(UserChange.RestoreManager.class);

    private UndoImage() {}

    /** Packs the rows of a chunk, in the order in which they are written. For one thread and one chunk. */
    public static final class Builder {
        private final ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 10);
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private final DataOutputStream out;
        private long last;

        /** Nothing to undo so far. */
        public Builder() {
            packed.write(FORM);
            out = new DataOutputStream(
                    new BufferedOutputStream(new DeflaterOutputStream(packed, deflater, 1 << 12), 1 << 14));
        }

        /** Also the account of this row, of which this becomes. */
        public void add(long row, Decision decision) {
            try {
                if (decision.before().isEmpty()) {
                    out.writeByte(ADDED);
                    Numbers.write(zigzag(row - last), out);
                    last = row;
                } else {
                    out.writeByte(CHANGED);
                    ID.write(decision.before().get().id(), out);
                    Numbers.write(decision.before().get().revision().version() + 1, out);
                    FormerValues.write(decision, out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Memory does not fail", e);
            }
        }

        /** Also this change of manager. */
        public void add(ManagerEffect effect) {
            try {
                out.writeByte(MANAGER);
                Optional<UserId> left = effect.after().map(ReportingLine::manager);
                RESTORE_MANAGER.write(
                        new UserChange.RestoreManager(back(effect.subject(), effect.before()), left), out);
            } catch (IOException e) {
                throw new UncheckedIOException("Memory does not fail", e);
            }
        }

        /** The image, nothing where there is nothing to undo; to be called once, in any case. */
        public Bytes finish() {
            boolean isEmpty = out.size() == 0;
            try (out) {
                out.writeByte(END);
            } catch (IOException e) {
                throw new UncheckedIOException("Memory does not fail", e);
            } finally {
                deflater.end();
            }
            return isEmpty ? Bytes.NONE : Bytes.of(packed.toByteArray());
        }
    }

    /**
     * The changes that undo a chunk, in the order in which its rows were written.
     *
     * @param image what was packed
     * @param plan the plan whose rows they were
     * @throws IOException when it is no image, or one of another version
     */
    public static List<UserChange> changes(Bytes image, PlanId plan) throws IOException {
        DataInputStream bytes = new DataInputStream(image.open());
        if (bytes.readByte() != FORM) {
            throw new StreamCorruptedException("Kept by another version");
        }
        List<UserChange> changes = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(bytes)))) {
            long row = 0;
            for (byte kind = in.readByte(); kind != END; kind = in.readByte()) {
                if (kind == ADDED) {
                    row += unzigzag(Numbers.read(in));
                    changes.add(new UserChange.Withdraw(DerivedIds.user(plan, row), 0));
                } else if (kind == CHANGED) {
                    changes.add(restore(in));
                } else if (kind == MANAGER) {
                    changes.add(RESTORE_MANAGER.read(in));
                } else {
                    throw new StreamCorruptedException("Kept by another version");
                }
            }
        }
        return changes;
    }

    /** A change of manager as an effect of which only the lines are known. */
    public static ManagerEffect manager(UserChange.AssignManager change, Optional<ReportingLine> before) {
        return new ManagerEffect(change.id(), before, change.line(), new FieldDelta(ReportingLine.FIELD, "", ""));
    }

    private static UserChange restore(DataInputStream in) throws IOException {
        UserId id = ID.read(in);
        long version = Numbers.read(in);
        return FormerValues.read(id, version, in);
    }

    private static UserChange.AssignManager back(UserId report, Optional<ReportingLine> before) {
        return new UserChange.AssignManager(
                report,
                before.map(ReportingLine::manager),
                before.flatMap(ReportingLine::from),
                before.flatMap(ReportingLine::until));
    }

    /** Rows that are linked do not follow each other upwards. */
    private static long zigzag(long number) {
        return (number << 1) ^ (number >> 63);
    }

    private static long unzigzag(long number) {
        return (number >>> 1) ^ -(number & 1);
    }
}
