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

    /**
     * Takes due notices for delivery: those whose time has come and that nobody else holds, at most {@code max}. They
     * are held until {@code until}; who has not said by then how it went loses them to the next. There may be more due
     * ones when the answer is short, and none when it is empty.
     */
    List<Notice> claim(Instant now, Instant until, int max);

    /** It was handed over. */
    void delivered(NoticeId notice, Instant at);

    /** It could not be handed over; to be tried again at the given time, unless it was handed over since. */
    void failed(NoticeId notice, Instant nextTry);

    /** How many wait. */
    OutboxCounts counts();
}
