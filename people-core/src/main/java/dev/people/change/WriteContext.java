package dev.people.change;

import dev.people.actor.CallContext;
import dev.people.audit.AuditKind;
import dev.people.id.EntryId;
import dev.people.id.NoticeId;
import dev.people.id.RunId;
import dev.people.notice.NoticeBatch.Release;
import dev.people.notice.NoticeKind;
import dev.people.signal.Signals;
import java.time.Instant;
import java.util.Optional;

/**
 * In whose name something is written.
 *
 * @param call who acts, and for whom
 * @param at the instant of the writing transaction
 * @param reason why; empty where nobody said
 * @param run the run it belongs to
 * @param release whether notices may leave at once
 * @param names the identifiers of what is written, the same on every repetition
 * @param signals tells who wants to hear of it
 */
public record WriteContext(
        CallContext call,
        Instant at,
        String reason,
        Optional<RunId> run,
        Release release,
        Names names,
        Signals signals) {
    /** The identifiers of what is written, the same on every repetition. */
    public interface Names {
        /** Of the audit entry of this kind. */
        EntryId entry(AuditKind kind);

        /** Of the batch of notices of this kind. */
        NoticeId notice(NoticeKind kind);
    }
}
