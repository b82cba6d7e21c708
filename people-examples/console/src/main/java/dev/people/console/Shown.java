package dev.people.console;

import dev.people.plan.LineAction;
import dev.people.plan.LineTotals;
import dev.people.plan.PlanAction;
import dev.people.run.RowResult;
import java.util.Arrays;

/** Which counts are told: deletions and managers only where there are some, since scripts add the others up. */
final class Shown {
    private Shown() {}

    static boolean is(PlanAction action, long count) {
        return action != PlanAction.DELETE || count > 0;
    }

    static boolean are(LineTotals managers) {
        return Arrays.stream(LineAction.values()).anyMatch(action -> managers.of(action) > 0);
    }

    static boolean is(RowResult result, long count) {
        return (result != RowResult.DELETED && result.isOfRow()) || count > 0;
    }
}
