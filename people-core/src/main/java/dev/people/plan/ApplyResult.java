package dev.people.plan;

import dev.people.id.RunId;
import dev.people.run.RowCounts;
import dev.people.run.RowOutcome;
import dev.people.run.RunState;
import java.util.List;

/**
 * What became of a plan.
 *
 * @param run the run that carried it out
 * @param state how it ended
 * @param applied what became of the selected rows; when it was cancelled, of those until then
 * @param surprises the first 1,000 rows that did not come out as planned
 * @param held how many messages of the run wait until they are released
 */
public record ApplyResult(RunId run, RunState state, RowCounts applied, List<RowOutcome> surprises, long held) {
    static final int SURPRISES = 1000;

    /** Copies the surprises. */
    public ApplyResult {
        surprises = List.copyOf(surprises);
    }

    /** What to send of it. */
    public ApplyResultView view() {
        return new ApplyResultView(
                run.toString(),
                state.code(),
                applied.view(),
                surprises.stream().map(RowOutcome::view).toList(),
                held);
    }
}
