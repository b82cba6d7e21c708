package dev.people.console;

import dev.people.plan.LineAction;
import dev.people.plan.LineTotals;
import java.util.Arrays;

/** Which counts are told: managers only where there are some. */
final class Shown {
    private Shown() {}

    static boolean are(LineTotals managers) {
        return Arrays.stream(LineAction.values()).anyMatch(action -> managers.of(action) > 0);
    }
}
