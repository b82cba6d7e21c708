package dev.people.plan;

import dev.people.audit.FieldDelta;
import dev.people.change.DirectoryView;
import dev.people.change.RuleContext;
import dev.people.finding.Finding;
import dev.people.storage.Storage;
import dev.people.user.UserKeys;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Shows the rows of a plan in full: reads and decides them again, and holds them against what was planned. */
final class PlanRows {
    private final Storage storage;
    private final Executor executor;

    PlanRows(Storage storage, Executor executor) {
        this.storage = storage;
        this.executor = executor;
    }

    List<PlanRow> page(Plan plan, long from, int limit) {
        List<ProposedRow> wanted = new ArrayList<>();
        RowTable table = plan.body().table();
        if (from >= table.size()) {
            return List.of();
        }
        try (RowSource.Reader reader = plan.plannedRows().openAt(table.rowNumber((int) from))) {
            ProposedRow row = reader.next();
            while (row != null && wanted.size() < limit) {
                wanted.add(row);
                row = wanted.size() < limit ? reader.next() : null;
            }
        }
        List<PlanRow> page = new ArrayList<>(wanted.size());
        show(plan, wanted, page::add);
        return page;
    }

    void forEach(Plan plan, Consumer<? super PlanRow> action) {
        new Batches(plan.plannedRows(), Planner.BATCH, executor).forEach(row -> true, rows -> show(plan, rows, action));
    }

    private void show(Plan plan, List<ProposedRow> rows, Consumer<? super PlanRow> action) {
        UserKeys keys = PlanningView.keys(rows);
        ShownManagers managers = new ShownManagers(plan);
        PlanningView view = storage.read(work -> managers.look(work, PlanningView.of(work, plan.id(), rows, keys)));
        rows.forEach(row -> action.accept(show(plan, row, view.accounts(), managers)));
    }

    private static PlanRow show(Plan plan, ProposedRow row, DirectoryView view, ShownManagers managers) {
        RowTable table = plan.body().table();
        int index = table.index(row.row());
        if (index >= table.size()) {
            return plain(row, PlanAction.SKIP, "", PlanRow.Freshness.STALE);
        }
        PlanAction action = table.action(index);
        if (table.is(index, RowTable.NOT_SELECTED) || plan.refusal().isPresent()) {
            return plain(row, action, name(row), PlanRow.Freshness.FRESH);
        }
        DirectoryView seen = table.is(index, RowTable.LINKED) ? FreedView.of(view) : view;
        RowDecision decision = new RowDecider(plan.id(), plan.options())
                .decide(row, view, seen, new RuleContext(plan.actor(), plan.madeAt()));
        return shown(plan, row, decision, managers);
    }

    private static PlanRow plain(ProposedRow row, PlanAction action, String name, PlanRow.Freshness freshness) {
        return new PlanRow(row.row(), row.line(), action, name, List.of(), List.of(), LineAction.NONE, freshness);
    }

    private static PlanRow shown(Plan plan, ProposedRow row, RowDecision decision, ShownManagers managers) {
        RowTable table = plan.body().table();
        int index = table.index(row.row());
        PlanAction action = table.action(index);
        List<Finding> findings = new ArrayList<>(decision.findings());
        plan.body().cross().of(index).ifPresent(finding -> {
            if (table.is(index, RowTable.HOPED)) {
                findings.removeIf(own -> Links.isWant(own.code()) && own.code() != finding.code());
            }
            if (findings.stream().noneMatch(own -> own.code() == finding.code())) {
                findings.add(finding);
            }
        });
        managers.finding(row).ifPresent(findings::add);
        List<FieldDelta> changes = new ArrayList<>(action.writes() ? decision.changes() : List.of());
        managers.change(row).ifPresent(changes::add);
        boolean asPlanned = table.rowPrint(index) == RowPrint.of(plan.seed(), row)
                && (!action.writes() || table.decisionPrint(index) == decision.print(plan.seed()));
        return new PlanRow(
                row.row(),
                row.line(),
                action,
                decision.matched().map(user -> user.username().value()).orElse(name(row)),
                changes,
                findings,
                plan.body().lines().table().action(index),
                asPlanned ? PlanRow.Freshness.FRESH : PlanRow.Freshness.STALE);
    }

    private static String name(ProposedRow row) {
        Optional<Username> name = row.draft().username().or(row.ifNew()::username);
        return name.map(Username::value).orElse("");
    }
}
