package dev.people.notice;

import dev.people.id.NoticeId;
import dev.people.id.UserId;

/**
 * One notice for one account, claimed for delivery.
 *
 * @param id stays the same over repeated deliveries
 * @param kind what it says
 * @param user whom it is for
 * @param attempts how often delivery has failed before
 */
public record Notice(NoticeId id, NoticeKind kind, UserId user, int attempts) {}
