package dev.people.console;

import dev.people.notice.NoticeBatch.Release;
import dev.people.plan.ApplyOptions;

/**
 * What a plan leads to where it is shown.
 *
 * @param messages when people get theirs
 * @param refused how to get a file of the rows that are refused
 */
record PlanHints(String messages, String refused) {
    /** What is said of refused rows where only a run can write them. */
    static final String AFTER_THE_RUN = "after the run 'people errors RUN --out OUT' writes them to a file";

    private static final String HELD = "held until 'people release RUN' (or --notify send)";

    /** A plan that is only shown. */
    static PlanHints shown(String refused) {
        return new PlanHints(HELD, refused);
    }

    /** One that is about to be carried out like this. */
    static PlanHints of(ApplyOptions options, String refused) {
        return new PlanHints(options.notices() == Release.DUE ? "sent at once" : HELD, refused);
    }
}
