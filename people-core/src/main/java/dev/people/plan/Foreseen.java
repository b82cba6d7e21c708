package dev.people.plan;

import dev.people.change.LoadedView;
import dev.people.change.RuleContext;
import dev.people.user.UserKeys;
import java.util.List;
import java.util.Set;

/**
 * What the rows of a chunk that only adds come to where the directory has nobody of them, as was planned: decided while the
 * chunk before is written. It counts only where the look-up finds nobody indeed.
 *
 * @param decisions what they come to
 * @param context what it was decided by
 */
record Foreseen(ChunkDecisions decisions, RuleContext context) {
    static Foreseen of(Plan plan, List<ProposedRow> rows, RuleContext context) {
        LoadedView nobody = LoadedView.of(List.of(), new UserKeys(), Views.ENOUGH_ADMINISTRATORS);
        ChunkDecisions decisions = new ChunkDecisions(plan, nobody, context);
        decisions.decideAll(rows, Set.of());
        return new Foreseen(decisions, context);
    }
}
