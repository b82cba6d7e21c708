package dev.people.change;

import dev.people.finding.Finding;
import java.util.List;

/**
 * What to send of {@link EndedBlocks}.
 *
 * @param unblocked how many accounts were unblocked
 * @param waiting how many stay blocked
 * @param reasons why, for the first of those that wait
 */
public record EndedBlocksView(int unblocked, long waiting, List<ReasonView> reasons) {
    /**
     * Why an account stays blocked.
     *
     * @param user which account
     * @param finding why
     */
    public record ReasonView(String user, Finding finding) {}
}
