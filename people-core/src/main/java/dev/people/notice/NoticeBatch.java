package dev.people.notice;

import dev.people.id.NoticeId;
import dev.people.id.RunId;
import dev.people.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One notice for many, as a change leaves it behind. It becomes one notice per recipient when it is due.
 *
 * @param id its identifier; the recipients' notices have ids that follow from it
 * @param kind what it says
 * @param release whether it may leave
 * @param at when the change was made
 * @param run the run that it belongs to
 * @param recipients whom it is for, each once
 */
public record NoticeBatch(
        NoticeId id, NoticeKind kind, Release release, Instant at, Optional<RunId> run, List<UserId> recipients) {
    /** Whether notices may leave. */
    public enum Release {
        /** They wait until somebody releases them. */
        HELD,
        /** They leave with the next delivery. */
        DUE
    }

    /** Copies the recipients. */
    public NoticeBatch {
        recipients = List.copyOf(recipients);
    }
}
