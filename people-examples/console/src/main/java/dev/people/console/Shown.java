package dev.people.console;

import dev.people.plan.PlanAction;
import dev.people.run.RowResult;

/** Which counts are told: deletions only where there are some, since scripts add the others up. */
final class Shown {
    private Shown() {}

    static boolean is(PlanAction action, long count) {
        return action != PlanAction.DELETE || count > 0;
    }

    static boolean is(RowResult result, long count) {
        return result != RowResult.DELETED || count > 0;
    }
}
