package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.user.AccountState;
import dev.people.user.BlockCause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why and until when a draft wants an account to be blocked. It takes part only where the account is blocked, or comes
 * to be.
 */
record BlockWish(Optional<BlockCause> cause, Optional<Instant> until, Set<Field> cleared) {
    private static final List<BuiltInField> FIELDS = List.of(BuiltInField.BLOCK_REASON, BuiltInField.BLOCK_UNTIL);

    static BlockWish of(UserDraft draft) {
        return new BlockWish(draft.blockCause(), draft.blockUntil(), draft.cleared());
    }

    UserChange.Block change(UserId user) {
        BlockCause why = cause.orElse(BlockCause.UNKNOWN);
        return new UserChange.Block(user, why.reason(), why.note(), until);
    }

    AccountState.Blocked over(AccountState before, Instant now) {
        BlockCause why = cause.orElse(BlockCause.UNKNOWN);
        return new AccountState.Blocked(now, why.reason(), why.note(), until, before);
    }

    /** The block that stands, with what is wanted otherwise. */
    AccountState.Blocked on(AccountState.Blocked blocked) {
        BlockCause stands = BlockCause.of(blocked);
        BlockCause why = cleared.contains(BuiltInField.BLOCK_REASON) ? BlockCause.UNKNOWN : cause.orElse(stands);
        Optional<Instant> end =
                cleared.contains(BuiltInField.BLOCK_UNTIL) ? Optional.empty() : until.or(blocked::until);
        if (why.equals(stands)) {
            return new AccountState.Blocked(blocked.since(), blocked.reason(), blocked.note(), end, blocked.before());
        }
        return new AccountState.Blocked(blocked.since(), why.reason(), why.note(), end, blocked.before());
    }

    /** What to say of a block that would be over before it begins. */
    static Finding past(AccountState.Blocked blocked) {
        return Finding.of(FindingCode.BLOCK_END_PAST, BuiltInField.BLOCK_UNTIL.key())
                .with("value", blocked.until().orElseThrow());
    }

    /** What to say where the account is not blocked. */
    List<Finding> unused() {
        return FIELDS.stream()
                .filter(field -> field == BuiltInField.BLOCK_REASON ? cause.isPresent() : until.isPresent())
                .map(field -> Finding.of(FindingCode.NOT_BLOCKED, field.key()))
                .toList();
    }
}
