package dev.people.user;

import java.time.Instant;
import java.util.Optional;

/**
 * What to send of an {@link AccountState}: the kind, and what only some kinds have.
 *
 * @param code the kind: {@code pending}, {@code active}, {@code blocked} or {@code deleted}
 * @param since when the account came into this state
 * @param cause what a pending account waits for
 * @param block why and until when a blocked account is so
 * @param name what became of the username of a deleted account
 */
public record StateView(
        String code, Instant since, Optional<String> cause, Optional<BlockView> block, Optional<String> name) {
    /**
     * Why and until when.
     *
     * @param reason the reason, such as {@code left_company}
     * @param note what a person wrote about it, possibly empty
     * @param until when the block ends by itself
     * @param before what the account returns to
     */
    public record BlockView(String reason, String note, Optional<Instant> until, StateView before) {
        /** Without the note, which is personal data. */
        @Override
        public String toString() {
            return "BlockView[reason=" + reason + ", until=" + until + ", before=" + before + "]";
        }
    }

    static StateView of(AccountState state) {
        return new StateView(
                state.code(),
                state.since(),
                state.fold(
                        pending -> Optional.of(pending.cause().code()),
                        active -> Optional.empty(),
                        blocked -> Optional.empty(),
                        deleted -> Optional.empty()),
                state.fold(
                        pending -> Optional.empty(),
                        active -> Optional.empty(),
                        blocked -> Optional.of(of(blocked)),
                        deleted -> Optional.empty()),
                state.fold(
                        pending -> Optional.empty(),
                        active -> Optional.empty(),
                        blocked -> Optional.empty(),
                        deleted -> Optional.of(deleted.name().code())));
    }

    private static BlockView of(AccountState.Blocked blocked) {
        return new BlockView(
                blocked.reason().code(),
                blocked.note(),
                blocked.until(),
                blocked.before().view());
    }
}
