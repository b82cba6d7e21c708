package dev.people.console;

import dev.people.run.RowCounts;
import dev.people.run.RowResult;

/** Which counts are told: managers only where there are some. */
final class Shown {
    private Shown() {}

    static boolean are(RowCounts effects) {
        return effects.total(RowResult.MANAGER) > 0;
    }
}
