package dev.people.plan;

import dev.people.actor.Authority;
import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.audit.AuditEntry;
import dev.people.audit.FieldDelta;
import dev.people.change.DirectoryView;
import dev.people.change.Gate;
import dev.people.change.RuleContext;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Shows the rows of a plan in full: reads and decides them again, and holds them against what was planned. */
final class PlanRows {
    /** As much of a history as tells what happened lately. */
    private static final int HISTORY = 20;

    private final Storage storage;
    private final Executor executor;
    private final Gate gate;
    private final CallContext viewer;

    /** Shows rows to whoever makes this call, as far as they may see whom the rows are about. */
    PlanRows(Storage storage, Executor executor, Gate gate, CallContext viewer) {
        this.storage = storage;
        this.executor = executor;
        this.gate = gate;
        this.viewer = viewer;
    }

    List<PlanRow> page(Plan plan, long from, int limit) {
        requirePage(from, limit);
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

    /** Passes over rows that are not wanted without deciding them. */
    List<PlanRow> page(Plan plan, Set<PlanAction> only, long from, int limit) {
        requirePage(from, limit);
        RowTable table = plan.body().table();
        Set<Long> numbers = new LinkedHashSet<>();
        long passed = 0;
        for (int i = 0; i < table.size() && numbers.size() < limit; i++) {
            if (only.contains(table.shown(i)) && passed++ >= from) {
                numbers.add(table.rowNumber(i));
            }
        }
        List<ProposedRow> wanted = numbers.isEmpty() ? List.of() : read(plan, numbers);
        List<PlanRow> page = new ArrayList<>(wanted.size());
        show(plan, wanted, page::add);
        return page;
    }

    private static void requirePage(long from, int limit) {
        if (from < 0 || limit < 0) {
            throw new IllegalArgumentException("A page passes over 0 rows or more and shows 0 or more");
        }
    }

    /** Whom rows are about, by their numbers. */
    Map<Long, String> people(Plan plan, Set<Long> numbers) {
        List<ProposedRow> wanted = SoughtRows.of(plan, numbers);
        List<PlanRow> shown = new ArrayList<>(wanted.size());
        show(plan, wanted, shown::add);
        Map<Long, String> people = new HashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            String name = shown.get(i).username();
            String person = name.isEmpty() ? SoughtRows.described(wanted.get(i)) : name;
            if (!person.isEmpty()) {
                people.put(shown.get(i).row(), person);
            }
        }
        return people;
    }

    /** What was changed since, by the numbers of rows. */
    Map<Long, List<AuditEntry>> changedSince(Plan plan, Set<Long> numbers) {
        List<ProposedRow> wanted = SoughtRows.of(plan, numbers);
        UserKeys keys = PlanningView.keys(wanted);
        return storage.read(work -> {
            Authority authority = gate.authority(work, viewer);
            DirectoryView view = PlanningView.of(work, plan.id(), wanted, keys)
                    .within(authority)
                    .accounts();
            Map<Long, List<AuditEntry>> since = new TreeMap<>();
            for (ProposedRow row : wanted) {
                List<AuditEntry> entries = SoughtRows.account(plan, row, view)
                        .filter(user -> authority.permitsEverywhere(Permission.READ_AUDIT))
                        .map(user -> SoughtRows.since(plan, work.audit().history(user.id(), HISTORY)))
                        .orElse(List.of());
                if (!entries.isEmpty()) {
                    since.put(row.row(), entries);
                }
            }
            return since;
        });
    }

    private static List<ProposedRow> read(Plan plan, Set<Long> numbers) {
        List<ProposedRow> rows = new ArrayList<>(numbers.size());
        try (RowSource.Reader reader =
                plan.plannedRows().openAt(numbers.iterator().next())) {
            ProposedRow row = reader.next();
            while (row != null && rows.size() < numbers.size()) {
                if (numbers.contains(row.row())) {
                    rows.add(row);
                }
                row = rows.size() < numbers.size() ? reader.next() : null;
            }
        }
        return rows;
    }

    void forEach(Plan plan, Consumer<? super PlanRow> action) {
        new Batches(plan.plannedRows(), Planner.BATCH, executor).forEach(row -> true, rows -> show(plan, rows, action));
    }

    private void show(Plan plan, List<ProposedRow> rows, Consumer<? super PlanRow> action) {
        UserKeys keys = PlanningView.keys(rows);
        Shown shown = storage.read(work -> shown(work, plan, PlanningView.of(work, plan.id(), rows, keys)));
        rows.forEach(row -> action.accept(show(plan, row, shown)));
    }

    /** What rows are shown by: their managers, what the viewer may do, and what the maker of the plan may do. */
    private record Shown(ShownManagers managers, PlanningView whole, Authority viewer, Authority maker) {}

    private Shown shown(Work work, Plan plan, PlanningView whole) {
        Authority its = gate.authority(work, viewer);
        CallContext maker = CallContext.of(plan.actor());
        boolean isOwn = viewer.actor().equals(plan.actor());
        return new Shown(
                ShownManagers.of(work, plan, whole.within(its), its),
                whole,
                its,
                isOwn ? its : gate.authority(work, maker));
    }

    private static PlanRow show(Plan plan, ProposedRow row, Shown by) {
        DirectoryView view = by.managers().seen().accounts();
        RowTable table = plan.body().table();
        int index = table.index(row.row());
        if (index >= table.size()) {
            return bare(row, PlanAction.SKIP, "", List.of(), PlanRow.Freshness.STALE);
        }
        PlanAction action = table.action(index);
        if (plan.refusal().isPresent()) {
            return bare(row, action, name(row, view), List.of(), PlanRow.Freshness.FRESH);
        }
        if (table.is(index, RowTable.NOT_SELECTED)) {
            List<Finding> why = List.of(Finding.of(FindingCode.NOT_SELECTED));
            return bare(row, action, name(row, view), why, PlanRow.Freshness.FRESH);
        }
        RowDecision decision = decide(plan, row, index, by.whole(), by.viewer());
        boolean isOthers = action == PlanAction.REFUSED && decision.action() != PlanAction.REFUSED;
        return shown(plan, row, isOthers ? decide(plan, row, index, by.whole(), by.maker()) : decision, by.managers());
    }

    /** The decision by what somebody may do: who sees a plan may do less than who made it, or more. */
    private static RowDecision decide(Plan plan, ProposedRow row, int index, PlanningView whole, Authority authority) {
        RuleContext context = new RuleContext(
                CallContext.of(plan.actor()),
                authority,
                plan.madeAt(),
                plan.options().names(),
                plan.schema());
        DirectoryView view = whole.accounts();
        DirectoryView seen = plan.body().table().is(index, RowTable.LINKED) ? FreedView.of(view) : view;
        RowDecision decision = new RowDecider(plan.id(), plan.options()).decide(row, view, seen, context);
        return new RowAuthority(plan.id(), plan.options()).judged(row, decision, whole, context);
    }

    private static PlanRow shown(Plan plan, ProposedRow row, RowDecision decision, ShownManagers managers) {
        RowTable table = plan.body().table();
        int index = table.index(row.row());
        PlanAction action = table.action(index);
        List<Finding> findings = new ArrayList<>(decision.findings());
        List<Finding> cross = plan.body().cross().of(index);
        if (table.is(index, RowTable.HOPED) && !cross.isEmpty()) {
            findings.removeIf(own -> Links.isWant(own.code()) && !hasCode(cross, own.code()));
        }
        cross.stream()
                .filter(finding -> !hasCode(findings, finding.code()))
                .toList()
                .forEach(findings::add);
        managers.finding(row).ifPresent(findings::add);
        List<FieldDelta> changes = new ArrayList<>(action.writes() ? decision.changes() : List.of());
        managers.change(row).ifPresent(changes::add);
        boolean asPlanned = table.rowPrint(index) == RowPrint.of(plan.seed(), row)
                && (!action.writes() || table.decisionPrint(index) == decision.print(plan.seed()));
        return new PlanRow(
                row.row(),
                row.line(),
                table.shown(index),
                match(row, decision),
                changes,
                RowOrigins.of(row, decision, changes, table.is(index, RowTable.NAMED)),
                findings,
                plan.body().lines().table().action(index),
                asPlanned ? PlanRow.Freshness.FRESH : PlanRow.Freshness.STALE);
    }

    private static boolean hasCode(List<Finding> findings, FindingCode code) {
        return findings.stream().anyMatch(finding -> finding.code() == code);
    }

    private static PlanRow.Match match(ProposedRow row, RowDecision decision) {
        String username =
                decision.matched().map(user -> user.username().value()).orElse(name(row));
        boolean isFound = decision.matched().isPresent();
        return new PlanRow.Match(username, isFound ? decision.foundBy() : Optional.empty());
    }

    private static PlanRow bare(
            ProposedRow row, PlanAction action, String username, List<Finding> why, PlanRow.Freshness freshness) {
        PlanRow.Match match = new PlanRow.Match(username, Optional.empty());
        return new PlanRow(row.row(), row.line(), action, match, List.of(), Map.of(), why, LineAction.NONE, freshness);
    }

    private static String name(ProposedRow row, DirectoryView view) {
        Optional<User> known = row.change().flatMap(change -> view.user(change.id()));
        return known.map(user -> user.username().value()).orElseGet(() -> name(row));
    }

    private static String name(ProposedRow row) {
        Optional<Username> name = row.draft().username().or(row.ifNew()::username);
        return name.map(Username::value).orElse("");
    }
}
