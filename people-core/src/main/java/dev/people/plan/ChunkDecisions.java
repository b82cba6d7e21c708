package dev.people.plan;

import dev.people.change.Decision;
import dev.people.change.LoadedView;
import dev.people.change.RuleContext;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.RunId;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rows of a chunk come to when they are carried out, held against the plan. For one attempt. */
final class ChunkDecisions {
    private final Plan plan;
    private final LoadedView view;
    private final RuleContext context;
    private final RowDecider decider;
    private final List<RowOutcome> outcomes = new ArrayList<>();
    /** The decision of each outcome; null where nothing is written. */
    private final List<Optional<Decision>> decisions = new ArrayList<>();

    ChunkDecisions(Plan plan, LoadedView view, RuleContext context) {
        this.plan = plan;
        this.view = view;
        this.context = context;
        this.decider = new RowDecider(plan.id(), plan.options());
    }

    void decide(ProposedRow row) {
        RowTable table = plan.body().table();
        int index = table.index(row.row());
        RowDecision decision = decider.decide(row, view, context);
        boolean sameRow = RowPrint.of(plan.seed(), row) == table.rowPrint(index);
        if (!sameRow || decision.print(plan.seed()) != table.decisionPrint(index)) {
            add(new RowOutcome(row.row(), RowResult.STALE, Optional.of(why(decision))), Optional.empty());
            return;
        }
        view.apply(decision.decision().orElseThrow());
        add(new RowOutcome(row.row(), decision.action().result(), Optional.empty()), decision.decision());
    }

    /** The rule that stands against the row now, if one does. */
    private static FindingCode why(RowDecision decision) {
        return decision.findings().stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .findFirst()
                .orElse(FindingCode.STALE_ROW);
    }

    private void add(RowOutcome outcome, Optional<Decision> decision) {
        outcomes.add(outcome);
        decisions.add(decision);
    }

    int size() {
        return outcomes.size();
    }

    Optional<Decision> decision(int index) {
        return decisions.get(index);
    }

    /** Takes a decision back: there is no seat for it. */
    void refuseSeat(int index) {
        RowOutcome refused =
                new RowOutcome(outcomes.get(index).row(), RowResult.REFUSED, Optional.of(FindingCode.NO_SEAT));
        outcomes.set(index, refused);
        decisions.set(index, Optional.empty());
    }

    List<Decision> written() {
        return decisions.stream().flatMap(Optional::stream).toList();
    }

    ChunkOutcome outcome(RunId run, int number) {
        return new ChunkOutcome(run, number, outcomes);
    }
}
