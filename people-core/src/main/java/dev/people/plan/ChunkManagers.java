package dev.people.plan;

import dev.people.change.ChangeRules;
import dev.people.change.Decision;
import dev.people.change.LoadedView;
import dev.people.change.ManagerEffect;
import dev.people.change.ReportingView;
import dev.people.change.RuleContext;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.organization.ReportingTree;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The managers that new accounts of a chunk get together with what else their rows say, as planned. Nobody reports to a new
 * account, so no cycle can arise and no guard is asked for.
 */
final class ChunkManagers {
    private final Plan plan;
    private final RowTable table;
    private final LineTable lines;
    private final BitSet rows;

    ChunkManagers(Plan plan) {
        this.plan = plan;
        this.table = plan.body().table();
        this.lines = plan.body().lines().table();
        this.rows = plan.body().lines().together(table);
    }

    /**
     * What a chunk writes, managers included.
     *
     * @param decisions of the rows that are written
     * @param outcomes what becomes of the managers
     */
    record Written(List<Decision> decisions, List<RowOutcome> outcomes) {
        boolean isWhole() {
            return outcomes.stream().allMatch(outcome -> outcome.code().isEmpty());
        }

        /** What becomes of managers, in the order of the outcomes that write. */
        List<ManagerEffect> managers() {
            return decisions.stream()
                    .flatMap(decision -> decision.manager().stream())
                    .toList();
        }

        /** The outcomes where nothing of the chunk is written. */
        List<RowOutcome> givenUp() {
            return outcomes.stream()
                    .map(outcome -> stale(outcome.row(), outcome.code().orElse(FindingCode.GIVEN_UP)))
                    .toList();
        }
    }

    /** Adds the managers to what is decided of the accounts. */
    Written decide(Work work, List<ProposedRow> chunk, ChunkDecisions accounts, RuleContext context) {
        List<ProposedRow> asking =
                chunk.stream().filter(row -> rows.get(table.index(row.row()))).toList();
        if (asking.isEmpty()) {
            return new Written(accounts.written(), List.of());
        }
        LoadedView view = view(work, asking, accounts);
        List<Decision> decisions = new ArrayList<>(accounts.size());
        List<RowOutcome> outcomes = new ArrayList<>(asking.size());
        int next = 0;
        for (int i = 0; i < accounts.size(); i++) {
            boolean asks = next < asking.size() && asking.get(next).row() == accounts.row(i);
            Optional<Decision> account = accounts.decision(i);
            if (!asks) {
                account.ifPresent(decisions::add);
                continue;
            }
            ProposedRow row = asking.get(next++);
            if (account.isEmpty()) {
                outcomes.add(stale(row.row(), FindingCode.STALE_ROW));
                continue;
            }
            add(row, account.get(), view, context, decisions, outcomes);
        }
        return new Written(decisions, outcomes);
    }

    private static LoadedView view(Work work, List<ProposedRow> asking, ChunkDecisions accounts) {
        UserKeys keys = new UserKeys();
        asking.forEach(row -> ManagerSearch.collectManager(row, keys));
        LoadedView view = LoadedView.of(work.users().findAll(keys), keys, Views.ENOUGH_ADMINISTRATORS);
        accounts.written().forEach(view::apply);
        return view.with(ReportingView.OF_NEW_ACCOUNTS);
    }

    private void add(
            ProposedRow row,
            Decision account,
            LoadedView view,
            RuleContext context,
            List<Decision> decisions,
            List<RowOutcome> outcomes) {
        List<User> meant = ManagerSearch.managers(row, true, view);
        if (meant.size() != 1
                || !isAsPlanned(row, account.subject(), meant.get(0).id())) {
            boolean isAmbiguous = meant.size() > 1;
            decisions.add(account);
            outcomes.add(stale(row.row(), isAmbiguous ? FindingCode.AMBIGUOUS_MATCH : FindingCode.STALE_ROW));
            return;
        }
        Decision both = ChangeRules.withManager(account, meant.get(0).id(), view, context);
        decisions.add(both.kind().writes() ? both : account);
        outcomes.add(
                both.kind().writes()
                        ? new RowOutcome(row.row(), RowResult.MANAGER_SET, Optional.empty())
                        : stale(row.row(), FindingCode.STALE_ROW));
    }

    private boolean isAsPlanned(ProposedRow row, UserId report, UserId manager) {
        long print = ManagerSearch.print(
                plan.seed(), ReportingTree.key(report), ManagerSearch.NOBODY, ReportingTree.key(manager));
        return print == lines.print(table.index(row.row()));
    }

    private static RowOutcome stale(long row, FindingCode why) {
        return new RowOutcome(row, RowResult.MANAGER_STALE, Optional.of(why));
    }
}
