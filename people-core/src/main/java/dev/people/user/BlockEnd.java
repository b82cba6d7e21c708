package dev.people.user;

import dev.people.id.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * When the block of an account ends, and the place of that account among all whose blocks end.
 *
 * @param until when it ends
 * @param user whose it is
 */
public record BlockEnd(Instant until, UserId user) implements Comparable<BlockEnd> {
    private static final Comparator<BlockEnd> ORDER =
            Comparator.comparing(BlockEnd::until).thenComparing(BlockEnd::user);

    /** When the block of this account ends; empty when it is not blocked, or until somebody unblocks it. */
    public static Optional<BlockEnd> of(User user) {
        return user.state()
                .fold(
                        pending -> Optional.<Instant>empty(),
                        active -> Optional.<Instant>empty(),
                        AccountState.Blocked::until,
                        deleted -> Optional.<Instant>empty())
                .map(until -> new BlockEnd(until, user.id()));
    }

    @Override
    public int compareTo(BlockEnd other) {
        return ORDER.compare(this, other);
    }
}
