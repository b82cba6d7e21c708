package dev.people.notice;

import dev.people.id.NoticeId;
import dev.people.id.UserId;
import java.time.Instant;

/**
 * One notice for one account, claimed for delivery.
 *
 * @param id stays the same over repeated deliveries
 * @param kind what it says
 * @param user whom it is for
 * @param attempts how often delivery has failed before
 * @param claimedUntil when the claim ends; no two claims of a notice end at the same instant
 */
public record Notice(NoticeId id, NoticeKind kind, UserId user, int attempts, Instant claimedUntil) {
    /** The same notice, claimed until then. */
    public Notice claimedUntil(Instant until) {
        return new Notice(id, kind, user, attempts, until);
    }
}
