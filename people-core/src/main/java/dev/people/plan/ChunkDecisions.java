package dev.people.plan;

import dev.people.change.Decision;
import dev.people.change.DirectoryView;
import dev.people.change.LoadedView;
import dev.people.change.RuleContext;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rows of a chunk come to when they are carried out, held against the plan. For one attempt. */
final class ChunkDecisions {
    private final Plan plan;
    private final LoadedView view;
    private final RuleContext context;
    private final RowTable table;
    private final RowDecider decider;
    private final List<RowOutcome> outcomes = new ArrayList<>();
    /** The decision of each outcome; null where nothing is written. */
    private final List<Optional<Decision>> decisions = new ArrayList<>();

    ChunkDecisions(Plan plan, LoadedView view, RuleContext context) {
        this.plan = plan;
        this.view = view;
        this.context = context;
        this.table = plan.body().table();
        this.decider = new RowDecider(plan.id(), plan.options());
    }

    /** Decides all but these, for whom there is no seat. */
    void decideAll(List<ProposedRow> rows, Set<Long> unseated) {
        for (int from = 0, to; from < rows.size(); from = to) {
            to = from + 1;
            while (to < rows.size() && isSameCircle(rows.get(to))) {
                to++;
            }
            decide(rows.subList(from, to), unseated);
        }
    }

    private boolean isSameCircle(ProposedRow row) {
        int index = table.index(row.row());
        return table.is(index, RowTable.IN_CIRCLE) && !table.is(index, RowTable.STARTS_GROUP);
    }

    /** One row, or a circle: that goes through as a whole or not at all. */
    private void decide(List<ProposedRow> rows, Set<Long> unseated) {
        DirectoryView freed = rows.size() == 1 ? view : new FreedView(view, inCircle(rows)::contains);
        List<RowDecision> decided = new ArrayList<>(rows.size());
        rows.forEach(row -> decided.add(decider.decide(row, view, freed, context)));
        boolean asPlanned = keepsAdministrator(decided);
        for (int i = 0; i < rows.size(); i++) {
            asPlanned &= isAsPlanned(rows.get(i), decided.get(i))
                    && !unseated.contains(rows.get(i).row());
        }
        for (int i = 0; i < rows.size(); i++) {
            if (unseated.contains(rows.get(i).row())) {
                refuseSeat(rows.get(i));
            } else {
                add(rows.get(i), decided.get(i), asPlanned);
            }
        }
    }

    /** Each of several was decided as if nobody else of them left. */
    private boolean keepsAdministrator(List<RowDecision> decided) {
        long leaving = decided.stream()
                .flatMap(row -> row.decision().stream())
                .filter(decision -> decision.administratorEffect() < 0)
                .count();
        return leaving < 2 || view.activeAdministrators() > leaving;
    }

    private Set<User> inCircle(List<ProposedRow> rows) {
        Set<User> users = new HashSet<>();
        for (ProposedRow row : rows) {
            Optional<User> known = row.change().flatMap(change -> view.user(change.id()));
            known.or(() -> RowMatch.of(row, plan.options().matchKeys(), view).user())
                    .ifPresent(users::add);
        }
        return users;
    }

    private boolean isAsPlanned(ProposedRow row, RowDecision decision) {
        int index = table.index(row.row());
        return RowPrint.of(plan.seed(), row) == table.rowPrint(index)
                && decision.print(plan.seed()) == table.decisionPrint(index);
    }

    private void add(ProposedRow row, RowDecision decision, boolean asPlanned) {
        if (!asPlanned) {
            FindingCode code = isAsPlanned(row, decision) ? FindingCode.DEPENDS_ON_ROW : why(decision);
            add(new RowOutcome(row.row(), RowResult.STALE, Optional.of(code)), Optional.empty());
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

    private void refuseSeat(ProposedRow row) {
        add(new RowOutcome(row.row(), RowResult.REFUSED, Optional.of(FindingCode.NO_SEAT)), Optional.empty());
    }

    long row(int index) {
        return outcomes.get(index).row();
    }

    /** What becomes of the rows. */
    List<RowOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    List<Decision> written() {
        return decisions.stream().flatMap(Optional::stream).toList();
    }
}
