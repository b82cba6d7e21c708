package dev.people.plan;

import dev.people.change.ChangeRules;
import dev.people.change.Decision;
import dev.people.change.LoadedView;
import dev.people.change.ReportingView;
import dev.people.change.RuleContext;
import dev.people.change.UserChange;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.DerivedIds;
import dev.people.id.UserId;
import dev.people.organization.ReportingTree;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The managers that accounts of a chunk get, as planned: those that come together with what else their rows say, or those
 * of accounts that are there.
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
     * Whether somebody may report to an account by now that gets its manager together with the rest of its row: then the
     * guard of reporting lines has to be locked before anything is read. To a new account nobody does.
     */
    boolean mayMakeCycles(List<ProposedRow> chunk) {
        return chunk.stream().anyMatch(row -> rows.get(table.index(row.row())) && !isNew(row));
    }

    /** Adds the managers to what is decided of the accounts. */
    ChunkWrites together(Work work, List<ProposedRow> chunk, ChunkDecisions accounts, RuleContext context) {
        ChunkWrites writes = new ChunkWrites(accounts.outcomes());
        List<ProposedRow> asking =
                chunk.stream().filter(row -> rows.get(table.index(row.row()))).toList();
        Optional<LoadedView> view =
                asking.isEmpty() ? Optional.empty() : Optional.of(view(work, asking, accounts, context));
        int next = 0;
        for (int i = 0; i < accounts.size(); i++) {
            long row = accounts.row(i);
            boolean asks = next < asking.size() && asking.get(next).row() == row;
            Optional<ProposedRow> manager = asks ? Optional.of(asking.get(next++)) : Optional.empty();
            Optional<Decision> account = accounts.decision(i);
            if (account.isEmpty()) {
                manager.ifPresent(some -> writes.managerStale(row, FindingCode.STALE_ROW));
            } else if (manager.isEmpty()) {
                writes.write(row, account.get());
            } else {
                Answer answer = answer(manager.get(), account.get(), view.orElseThrow(), context);
                writes.write(row, answer.decision());
                note(row, answer, writes);
            }
        }
        return writes;
    }

    /** Whoever the rows name; who reports to whom only where not all of them are new. */
    private LoadedView view(Work work, List<ProposedRow> asking, ChunkDecisions accounts, RuleContext context) {
        UserKeys keys = new UserKeys();
        asking.forEach(row -> ManagerSearch.collectManager(row, keys));
        LoadedView view = LoadedView.of(work.users().findAll(keys), keys, Views.ENOUGH_ADMINISTRATORS);
        accounts.written().forEach(view::apply);
        List<UserChange.AssignManager> known = asking.stream()
                .filter(row -> !isNew(row))
                .flatMap(row -> ManagerSearch.direct(row).stream())
                .toList();
        return known.isEmpty() ? view.with(ReportingView.OF_NEW_ACCOUNTS) : view.withLines(work, known, context.now());
    }

    /** What rows do to the managers of accounts that are there. The guard of reporting lines has to be locked. */
    ChunkWrites alone(Work work, List<ProposedRow> chunk, RuleContext context) {
        ChunkWrites writes = new ChunkWrites(List.of());
        LoadedView view = view(work, chunk);
        Map<Long, List<User>> reports = new HashMap<>();
        List<UserChange.AssignManager> changes = new ArrayList<>();
        for (ProposedRow row : chunk) {
            List<User> some = reports(row, view);
            reports.put(row.row(), some);
            some.forEach(report -> managers(row, view)
                    .forEach(manager -> changes.add(change(row, report.id(), Optional.of(manager.id())))));
            some.forEach(report -> changes.add(change(row, report.id(), Optional.empty())));
        }
        LoadedView whole = view.withLines(work, changes, context.now());
        for (ProposedRow row : chunk) {
            Optional<Answer> answer = answer(row, reports.getOrDefault(row.row(), List.of()), whole, context);
            answer.filter(some -> some.why().isEmpty()).ifPresent(some -> writes.write(row.row(), some.decision()));
            answer.ifPresentOrElse(
                    some -> note(row.row(), some, writes), () -> writes.managerStale(row.row(), FindingCode.STALE_ROW));
        }
        return writes.ofManagers(row -> table.is(table.index(row), RowTable.MANAGER_ONLY));
    }

    /** Whoever the rows are about, and whoever they name; a new account is known by its id. */
    private LoadedView view(Work work, List<ProposedRow> chunk) {
        UserKeys keys = new UserKeys();
        for (ProposedRow row : chunk) {
            if (isNew(row)) {
                keys.id(DerivedIds.user(plan.id(), row.row()));
            } else {
                ManagerSearch.collectReport(row, plan.id(), keys);
            }
            ManagerSearch.collectManager(row, keys);
        }
        return LoadedView.of(work.users().findAll(keys), keys, Views.ENOUGH_ADMINISTRATORS);
    }

    private List<User> reports(ProposedRow row, LoadedView view) {
        return isNew(row)
                ? view.user(DerivedIds.user(plan.id(), row.row())).stream().toList()
                : ManagerSearch.reports(row, plan.id(), view);
    }

    /**
     * What becomes of an account together with its manager.
     *
     * @param decision what is written
     * @param why why the manager is not; empty where it is
     */
    private record Answer(Decision decision, Optional<FindingCode> why) {}

    private Answer answer(ProposedRow row, Decision account, LoadedView view, RuleContext context) {
        List<User> meant = managers(row, view);
        Optional<UserId> manager = meant.stream().map(User::id).findFirst();
        boolean ends = lines.action(table.index(row.row())) == LineAction.END;
        if (meant.size() > 1) {
            return new Answer(account, Optional.of(FindingCode.AMBIGUOUS_MATCH));
        }
        if ((!ends && manager.isEmpty()) || !isAsPlanned(row, account.subject(), manager, view, context)) {
            return new Answer(account, Optional.of(FindingCode.STALE_ROW));
        }
        Decision both = ChangeRules.withManager(account, change(row, account.subject(), manager), view, context);
        Optional<FindingCode> why = why(both);
        both.manager().ifPresent(view.reporting()::apply);
        return new Answer(why.isPresent() ? account : both, why);
    }

    /** The account that a row is about is the one for whom it means what was planned. */
    private Optional<Answer> answer(ProposedRow row, List<User> reports, LoadedView view, RuleContext context) {
        return reports.stream()
                .map(report -> answer(row, Decision.unchanged(report), view, context))
                .filter(answer ->
                        answer.why().filter(FindingCode.STALE_ROW::equals).isEmpty())
                .findFirst();
    }

    /** The rule that stands against it. */
    private static Optional<FindingCode> why(Decision decision) {
        return decision.findings().stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .findFirst();
    }

    private List<User> managers(ProposedRow row, LoadedView view) {
        return lines.action(table.index(row.row())) == LineAction.END
                ? List.of()
                : ManagerSearch.managers(row, isNew(row), view);
    }

    private static UserChange.AssignManager change(ProposedRow row, UserId report, Optional<UserId> manager) {
        return ManagerSearch.direct(row).orElseGet(() -> new UserChange.AssignManager(report, manager));
    }

    private boolean isNew(ProposedRow row) {
        return table.action(table.index(row.row())) == PlanAction.ADD;
    }

    private boolean isAsPlanned(
            ProposedRow row, UserId report, Optional<UserId> manager, LoadedView view, RuleContext context) {
        int index = table.index(row.row());
        long before = ManagerSearch.mark(view.reporting().lineOf(report), context.now());
        long after = manager.map(ReportingTree::key).orElse(ManagerSearch.NOBODY);
        return RowPrint.of(plan.seed(), row) == table.rowPrint(index)
                && ManagerSearch.print(plan.seed(), ReportingTree.key(report), before, after) == lines.print(index);
    }

    private void note(long row, Answer answer, ChunkWrites writes) {
        answer.why().ifPresentOrElse(why -> writes.managerStale(row, why), () -> {
            RowResult result = lines.action(table.index(row)).result().orElseThrow();
            writes.manager(new RowOutcome(row, result, Optional.empty()));
        });
    }
}
