package dev.people.notice;

import dev.people.id.NoticeId;
import dev.people.id.RunId;
import java.time.Instant;
import java.util.List;

/**
 * Port: keeps notices, within one transaction, beside the change that they tell of. Holds ids only: no address, no
 * secret. Delivery is at least once; the id of a notice never changes.
 */
public interface Outbox {
    /** Adds a batch; one row, however many recipients it has. */
    void add(NoticeBatch batch);

    /** Makes the held notices of a run due; answers how many. */
    long release(RunId run);

    /** How many recipients the notices of a run have that are held. */
    long held(RunId run);

    /**
     * Claims due notices for delivery: those whose time has come and that no other claim holds, at most {@code max}. When
     * a claim has ended, the next one may take the notice. There may be more due ones when the answer is short, and none
     * when it is empty.
     *
     * @param until when the claim ends; after {@code now}
     */
    List<Notice> claim(Instant now, Instant until, int max);

    /**
     * Renews a claim, also one that has ended, unless the notice was delivered or claimed by somebody else since. Of two
     * transactions one waits for the other.
     *
     * @return whether the claim holds until then
     */
    boolean renew(Notice notice, Instant until);

    /** The notice was handed over: it is never claimed again, by any claimant. */
    void delivered(NoticeId notice, Instant at);

    /** The notice could not be handed over and is to be tried again at the given time, if this claim still holds it. */
    void failed(Notice notice, Instant nextTry);

    /** How many wait. */
    OutboxCounts counts();
}
