package dev.people.change;

import dev.people.id.DerivedIds;
import dev.people.id.PlanId;
import dev.people.id.UserId;
import dev.people.packing.Numbers;
import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.packing.Texts;
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
 * What it takes to undo the rows of a chunk, one entry for whoever one of them is about: of an added account the number of
 * its row, since its id follows from plan and row and nobody has written it before; of any other one its id and the version
 * that the write left; and then what it takes to take back each effect.
 *
 * <p>A byte names the version of the form, another one says whether the chunk wrote what others of the run had written
 * before. What follows is compressed: the names of the kinds of effects, and entries, each after the number of its effects;
 * effects name their kinds by their places among those names.
 */
public final class UndoImage {
    private static final byte FORM = 2;
    private static final int NO_MORE = 0;
    private static final int MOST_KINDS = 1000;
    private static final Packing<UserId> ID = Packings.of(UserId.class);

    /** Whether a chunk writes accounts once more that others of its run wrote before. */
    public enum Turn {
        /** It does not. */
        FIRST,
        /** It does, or may. */
        AGAIN
    }

    private final Turn turn;
    private final List<UserChange.Revert> changes;

    private UndoImage(Turn turn, List<UserChange.Revert> changes) {
        this.turn = turn;
        this.changes = List.copyOf(changes);
    }

    /** Whether the chunk wrote accounts once more. */
    public Turn turn() {
        return turn;
    }

    /** The changes that undo the chunk, in the order in which its rows were written. */
    public List<UserChange.Revert> changes() {
        return changes;
    }

    /** Packs the rows of a chunk, in the order in which they are written. For one thread and one chunk. */
    public static final class Builder {
        private final ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 10);
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private final DataOutputStream out;
        private boolean isEmpty = true;
        private long last;

        /** Nothing to undo so far. */
        public Builder(Turn turn) {
            packed.write(FORM);
            packed.write(turn == Turn.AGAIN ? 1 : 0);
            out = new DataOutputStream(
                    new BufferedOutputStream(new DeflaterOutputStream(packed, deflater, 1 << 12), 1 << 14));
            write(this::kinds);
        }

        private void kinds() throws IOException {
            Numbers.write(EffectTypes.ALL.size(), out);
            for (EffectType<?> type : EffectTypes.ALL) {
                Texts.write(type.code(), out);
            }
        }

        /** Also what becomes of whoever this row is about. What is about a new account goes with it, and is not kept. */
        public void add(long row, Decision decision) {
            isEmpty = false;
            write(() -> {
                if (decision.before().isPresent()) {
                    Numbers.write(2L * decision.effects().size() + 1, out);
                    ID.write(decision.subject(), out);
                    Numbers.write(decision.before().get().revision().version() + 1, out);
                    effects(decision.effects());
                } else {
                    Numbers.write(2, out);
                    Numbers.write(zigzag(row - last), out);
                    last = row;
                    effects(decision.effects().subList(0, 1));
                }
            });
        }

        private void effects(List<Effect> effects) throws IOException {
            for (Effect effect : effects) {
                Numbers.write(EffectTypes.ALL.indexOf(effect.type()), out);
                effect.type().keepInverse(effect, out);
            }
        }

        private interface Writing {
            void write() throws IOException;
        }

        private static void write(Writing writing) {
            try {
                writing.write();
            } catch (IOException e) {
                throw new UncheckedIOException("Memory does not fail", e);
            }
        }

        /** The image, nothing where there is nothing to undo; to be called once, in any case. */
        public Bytes finish() {
            try (out) {
                Numbers.write(NO_MORE, out);
            } catch (IOException e) {
                throw new UncheckedIOException("Memory does not fail", e);
            } finally {
                deflater.end();
            }
            return isEmpty ? Bytes.NONE : Bytes.of(packed.toByteArray());
        }
    }

    /**
     * Reads what was packed.
     *
     * @param plan the plan whose rows they were
     * @throws IOException when it is no image, or one of another version
     */
    public static UndoImage of(Bytes image, PlanId plan) throws IOException {
        DataInputStream bytes = new DataInputStream(image.open());
        if (bytes.readByte() != FORM) {
            throw new StreamCorruptedException("Kept by another version");
        }
        Turn turn = bytes.readBoolean() ? Turn.AGAIN : Turn.FIRST;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(bytes)))) {
            return new UndoImage(turn, changes(in, plan));
        }
    }

    private static List<UserChange.Revert> changes(DataInputStream in, PlanId plan) throws IOException {
        List<EffectType<?>> kinds = kinds(in);
        List<UserChange.Revert> changes = new ArrayList<>();
        long row = 0;
        for (long head = Numbers.read(in); head != NO_MORE; head = Numbers.read(in)) {
            boolean isNew = (head & 1) == 0;
            row += isNew ? unzigzag(Numbers.read(in)) : 0;
            UserId id = isNew ? DerivedIds.user(plan, row) : ID.read(in);
            long version = isNew ? 0 : Numbers.read(in);
            List<Inverse> effects = new ArrayList<>(2);
            for (long left = head >>> 1; left > 0; left--) {
                effects.add(kinds.get(Numbers.read(in, kinds.size() - 1)).inverse(id, in));
            }
            changes.add(new UserChange.Revert(id, version, effects));
        }
        return changes;
    }

    private static List<EffectType<?>> kinds(DataInputStream in) throws IOException {
        List<EffectType<?>> kinds = new ArrayList<>();
        for (int left = Numbers.read(in, MOST_KINDS); left > 0; left--) {
            String code = Texts.read(in);
            Optional<EffectType<?>> known = EffectTypes.ALL.stream()
                    .filter(type -> type.code().equals(code))
                    .findFirst();
            kinds.add(known.orElseThrow(() -> new StreamCorruptedException("Kept by another version")));
        }
        return kinds;
    }

    /** Rows that are linked do not follow each other upwards. */
    private static long zigzag(long number) {
        return (number << 1) ^ (number >> 63);
    }

    private static long unzigzag(long number) {
        return (number >>> 1) ^ -(number & 1);
    }
}
