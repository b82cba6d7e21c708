package dev.people.change;

import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.packing.Texts;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.NameHold;
import dev.people.user.PendingCause;
import dev.people.user.StateKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Instant;
import java.util.Optional;

/** An account's state as bytes: its kind, then its facts. */
final class StateBytes {
    private static final byte PENDING = 1;
    private static final byte ACTIVE = 2;
    private static final byte BLOCKED = 3;
    private static final byte DELETED = 4;
    private static final Packing<Instant> INSTANT = Packings.of(Instant.class);
    private static final Packing<PendingCause> CAUSE = Packings.of(PendingCause.class);
    private static final Packing<BlockReason> REASON = Packings.of(BlockReason.class);
    private static final Packing<NameHold> NAME = Packings.of(NameHold.class);

    private StateBytes() {}

    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    static void write(AccountState state, DataOutputStream out) throws IOException {
        out.writeByte(state.<Byte>fold(p -> PENDING, a -> ACTIVE, b -> BLOCKED, d -> DELETED));
        INSTANT.write(state.since(), out);
        state.<Writing>fold(
                        pending -> to -> CAUSE.write(pending.cause(), to),
                        active -> to -> {},
                        blocked -> to -> write(blocked, to),
                        deleted -> to -> NAME.write(deleted.name(), to))
                .to(out);
    }

    private static void write(AccountState.Blocked blocked, DataOutputStream out) throws IOException {
        REASON.write(blocked.reason(), out);
        Texts.write(blocked.note(), out);
        out.writeBoolean(blocked.until().isPresent());
        if (blocked.until().isPresent()) {
            INSTANT.write(blocked.until().get(), out);
        }
        write(blocked.before(), out);
    }

    static AccountState read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        Instant since = INSTANT.read(in);
        return switch (kind) {
            case PENDING -> new AccountState.Pending(since, CAUSE.read(in));
            case ACTIVE -> new AccountState.Active(since);
            case BLOCKED -> blocked(since, in);
            case DELETED -> new AccountState.Deleted(since, NAME.read(in));
            default -> throw new StreamCorruptedException("No state");
        };
    }

    private static AccountState blocked(Instant since, DataInputStream in) throws IOException {
        BlockReason reason = REASON.read(in);
        String note = Texts.read(in);
        Optional<Instant> until = in.readBoolean() ? Optional.of(INSTANT.read(in)) : Optional.empty();
        AccountState before = read(in);
        if (before.kind() == StateKind.BLOCKED || before.kind() == StateKind.DELETED) {
            throw new StreamCorruptedException("Nobody was blocked before, or deleted");
        }
        return new AccountState.Blocked(since, reason, note, until, before);
    }
}
