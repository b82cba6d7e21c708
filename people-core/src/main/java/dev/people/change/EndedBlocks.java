package dev.people.change;

import dev.people.finding.Finding;
import dev.people.id.UserId;
import java.util.List;

/**
 * What became of blocks whose end has come.
 *
 * @param unblocked how many accounts were unblocked
 * @param waiting how many stay blocked, since they could not be unblocked; they are tried again the next time
 * @param reasons why, for the first 1,000 of those that wait
 */
public record EndedBlocks(int unblocked, long waiting, List<Reason> reasons) {
    /** None. */
    public static final EndedBlocks NONE = new EndedBlocks(0, 0, List.of());

    /** Copies the reasons. */
    public EndedBlocks {
        reasons = List.copyOf(reasons);
    }

    /** What to send of them. */
    public EndedBlocksView view() {
        return new EndedBlocksView(
                unblocked, waiting, reasons.stream().map(Reason::view).toList());
    }

    /**
     * Why an account stays blocked.
     *
     * @param user which account
     * @param finding why; {@code NO_SEAT} when its license pool is full
     */
    public record Reason(UserId user, Finding finding) {
        /** What to send of it. */
        public EndedBlocksView.ReasonView view() {
            return new EndedBlocksView.ReasonView(user.toString(), finding);
        }
    }
}
