package dev.people.jpa;

import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.NameHold;
import dev.people.user.PendingCause;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the state of an account and its columns. */
final class StateMapper {
    private StateMapper() {}

    static void fill(UserEntity row, AccountState state) {
        row.state = state.code();
        row.stateSince = state.since();
        row.pendingCause = cause(state);
        if (state instanceof AccountState.Blocked blocked) {
            row.blockReason = blocked.reason().code();
            row.blockNote = blocked.note().isEmpty() ? null : blocked.note();
            row.blockUntil = blocked.until().orElse(null);
            row.beforeState = blocked.before().code();
            row.beforeSince = blocked.before().since();
            row.beforeCause = cause(blocked.before());
        }
    }

    private static @Nullable String cause(AccountState state) {
        return state instanceof AccountState.Pending pending ? pending.cause().name() : null;
    }

    static AccountState state(UserEntity row) {
        if (!row.state.equals("blocked")) {
            return row.state.equals("deleted")
                    ? new AccountState.Deleted(row.stateSince, hold(row))
                    : simple(row.state, row.stateSince, row.pendingCause);
        }
        AccountState before = simple(
                Objects.requireNonNull(row.beforeState), Objects.requireNonNull(row.beforeSince), row.beforeCause);
        return new AccountState.Blocked(
                row.stateSince,
                BlockReason.ofCode(Objects.requireNonNull(row.blockReason)).orElseThrow(),
                row.blockNote == null ? "" : row.blockNote,
                Optional.ofNullable(row.blockUntil),
                before);
    }

    private static NameHold hold(UserEntity row) {
        return row.usernameKey.equals(NoKey.of(row.id)) ? NameHold.FREE : NameHold.RESERVED;
    }

    private static AccountState simple(String code, Instant since, @Nullable String cause) {
        return switch (code) {
            case "pending" -> new AccountState.Pending(since, PendingCause.valueOf(Objects.requireNonNull(cause)));
            case "active" -> new AccountState.Active(since);
            default -> throw new IllegalStateException("No state is kept as " + code);
        };
    }
}
