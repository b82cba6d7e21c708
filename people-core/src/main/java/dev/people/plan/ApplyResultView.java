package dev.people.plan;

import dev.people.run.RowOutcomeView;
import java.util.List;
import java.util.Map;

/**
 * What to send of an {@link ApplyResult}.
 *
 * @param run the run that carried the plan out
 * @param state how it ended, such as {@code done}
 * @param applied what became of the selected rows: how many by result
 * @param surprises the first rows that did not come out as planned
 * @param held how many messages of the run wait until they are released
 */
public record ApplyResultView(
        String run, String state, Map<String, Long> applied, List<RowOutcomeView> surprises, long held) {}
