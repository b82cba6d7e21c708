package dev.people.plan;

import dev.people.change.LoadedView;
import dev.people.change.PlannedLine;
import dev.people.change.ReportingLineWriter;
import dev.people.change.RuleContext;
import dev.people.change.UndoImage;
import dev.people.change.UserChange;
import dev.people.change.WriteContext;
import dev.people.finding.FindingCode;
import dev.people.id.DerivedIds;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.organization.ReportingTree;
import dev.people.run.Bytes;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunRequest;
import dev.people.storage.Guard;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the managers of a chunk of rows in one transaction, once the accounts of all rows are written. */
final class LineWriter {
    private final ChunkRetry retry;
    private final RunAuthority authority;
    private final InstantSource clock;
    private final Plan plan;
    private final ApplyOptions options;
    private final LineTable lines;

    LineWriter(ChunkRetry retry, RunAuthority authority, InstantSource clock, Plan plan, ApplyOptions options) {
        this.retry = retry;
        this.authority = authority;
        this.clock = clock;
        this.plan = plan;
        this.options = options;
        this.lines = plan.body().lines().table();
    }

    WrittenChunk write(Run run, int number, List<ProposedRow> rows) {
        return retry.run(run, number, (work, before) -> attempt(work, run, number, rows));
    }

    /**
     * Writes a chunk in somebody else's transaction.
     *
     * @throws GivenUpException when a manager cannot be written as planned
     */
    ChunkOutcome writeInside(Work work, Run run, int number, List<ProposedRow> rows) {
        ChunkOutcome outcome = attempt(work, run, number, rows).outcome();
        if (outcome.rows().stream().anyMatch(row -> row.code().isPresent())) {
            throw new GivenUpException(outcome);
        }
        return outcome;
    }

    private WrittenChunk attempt(Work work, Run run, int number, List<ProposedRow> rows) {
        work.lock(Guard.REPORTING_LINES);
        RuleContext rules = new RuleContext(
                authority.applier(),
                authority.require(work),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                plan.options().names());
        WriteContext context = new ChunkContext(run.id(), number, retry.signals()).of(rules, options, run.source());
        Map<UserId, ReportingLine> before = new HashMap<>();
        LoadedView view = view(work, rows);
        List<Meaning> planned = planned(work, rows, view, before, rules.now());
        List<PlannedLine> found =
                planned.stream().flatMap(row -> row.line().stream()).toList();
        boolean isWhole = options.mode() != ApplyMode.PER_ROW;
        ReportingLineWriter.Known known =
                new ReportingLineWriter.Known(view, List.copyOf(before.values()), rules.authority());
        List<RowOutcome> written = isWhole && found.size() < rows.size()
                ? List.of()
                : ReportingLineWriter.write(work, found, known, isWhole, context);
        ChunkOutcome outcome = new ChunkOutcome(run.id(), number, outcomes(rows, planned, written));
        work.runs().addOutcome(outcome, undo(planned, outcome, before, rules.now()));
        Optional<RunRequest> request =
                work.runs().update(run.progressed(outcome.counts(), rules.now().plus(RunTracker.LEASE)));
        return new WrittenChunk(outcome, request);
    }

    /** What a row means now, and what is said of it where nothing is written: only the very change that was planned is. */
    private record Meaning(Optional<PlannedLine> line, FindingCode otherwise) {
        static Meaning of(PlannedLine line) {
            return new Meaning(Optional.of(line), FindingCode.GIVEN_UP);
        }

        static Meaning none(FindingCode why) {
            return new Meaning(Optional.empty(), why);
        }
    }

    /** Whoever the rows are about, and whoever they name; a new account is known by its id. */
    private LoadedView view(Work work, List<ProposedRow> rows) {
        UserKeys keys = new UserKeys();
        for (ProposedRow row : rows) {
            if (isNew(row)) {
                keys.id(DerivedIds.user(plan.id(), row.row()));
            } else {
                ManagerSearch.collectReport(row, plan.id(), keys);
            }
            ManagerSearch.collectManager(row, keys);
        }
        return LoadedView.of(work.users().findAll(keys), keys, Views.ENOUGH_ADMINISTRATORS);
    }

    private boolean isNew(ProposedRow row) {
        return plan.body().table().action(plan.body().table().index(row.row())) == PlanAction.ADD;
    }

    /** Who is meant by each row now. */
    private List<Meaning> planned(
            Work work, List<ProposedRow> rows, LoadedView view, Map<UserId, ReportingLine> before, Instant now) {
        Map<Long, List<User>> reports = new HashMap<>();
        List<UserId> ids = new ArrayList<>();
        for (ProposedRow row : rows) {
            List<User> some = isNew(row)
                    ? view.user(DerivedIds.user(plan.id(), row.row())).stream().toList()
                    : ManagerSearch.reports(row, plan.id(), view);
            reports.put(row.row(), some);
            some.forEach(user -> ids.add(user.id()));
        }
        work.reportingLines().of(ids).forEach(line -> before.put(line.report(), line));
        return rows.stream()
                .map(row -> planned(row, reports.getOrDefault(row.row(), List.of()), before, view, now))
                .toList();
    }

    private Meaning planned(
            ProposedRow row, List<User> reports, Map<UserId, ReportingLine> stored, LoadedView view, Instant now) {
        int index = plan.body().table().index(row.row());
        if (RowPrint.of(plan.seed(), row) != plan.body().table().rowPrint(index)) {
            return Meaning.none(FindingCode.STALE_ROW);
        }
        List<User> meant = meant(row, index, view);
        if (meant.size() > 1) {
            return Meaning.none(FindingCode.AMBIGUOUS_MATCH);
        }
        boolean ends = lines.action(index) == LineAction.END;
        Optional<UserId> manager = meant.stream().map(User::id).findFirst();
        if (!ends && manager.isEmpty()) {
            return Meaning.none(FindingCode.STALE_ROW);
        }
        for (User report : reports) {
            Optional<ReportingLine> before =
                    Optional.ofNullable(stored.get(report.id())).filter(line -> !line.isEndedAt(now));
            if (print(report, before, manager, now) == lines.print(index)) {
                UserChange.AssignManager change =
                        ManagerSearch.direct(row).orElseGet(() -> new UserChange.AssignManager(report.id(), manager));
                return Meaning.of(PlannedLine.against(row.row(), change, before.map(ReportingLine::manager)));
            }
        }
        return Meaning.none(FindingCode.STALE_ROW);
    }

    private long print(User report, Optional<ReportingLine> before, Optional<UserId> manager, Instant now) {
        long key = manager.map(ReportingTree::key).orElse(ManagerSearch.NOBODY);
        return ManagerSearch.print(plan.seed(), ReportingTree.key(report.id()), ManagerSearch.mark(before, now), key);
    }

    private static Bytes undo(
            List<Meaning> planned, ChunkOutcome outcome, Map<UserId, ReportingLine> before, Instant now) {
        UndoImage.Builder undo = new UndoImage.Builder();
        for (int i = 0; i < planned.size(); i++) {
            if (outcome.rows().get(i).code().isEmpty()) {
                UserChange.AssignManager change =
                        planned.get(i).line().orElseThrow().change();
                Optional<ReportingLine> old =
                        Optional.ofNullable(before.get(change.id())).filter(line -> !line.isEndedAt(now));
                undo.add(UndoImage.manager(change, old));
            }
        }
        return undo.finish();
    }

    private List<User> meant(ProposedRow row, int index, LoadedView view) {
        if (lines.action(index) == LineAction.END) {
            return List.of();
        }
        return ManagerSearch.managers(row, isNew(row), view);
    }

    /**
     * What became of each row's manager, and behind that of the rows themselves that change nothing else; {@code written}
     * has the outcomes of those that were as planned.
     */
    private List<RowOutcome> outcomes(List<ProposedRow> rows, List<Meaning> planned, List<RowOutcome> written) {
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            long row = rows.get(i).row();
            boolean decided = planned.get(i).line().isPresent() && !written.isEmpty();
            RowOutcome outcome = decided ? written.get(next++) : new RowOutcome(row, RowResult.STALE, Optional.empty());
            FindingCode otherwise = planned.get(i).otherwise();
            outcomes.add(
                    outcome.result() == RowResult.STALE
                            ? new RowOutcome(
                                    row,
                                    RowResult.MANAGER_STALE,
                                    Optional.of(outcome.code().orElse(otherwise)))
                            : new RowOutcome(row, result(row), Optional.empty()));
        }
        outcomes.addAll(outcomes.stream()
                .filter(outcome -> plan.body().table().is(index(outcome), RowTable.MANAGER_ONLY))
                .map(LineWriter::ofRow)
                .toList());
        return outcomes;
    }

    private int index(RowOutcome outcome) {
        return plan.body().table().index(outcome.row());
    }

    /** What became of a row that changes nothing but a manager. */
    private static RowOutcome ofRow(RowOutcome manager) {
        RowResult result = manager.result() == RowResult.MANAGER_STALE ? RowResult.STALE : RowResult.UPDATED;
        return new RowOutcome(manager.row(), result, Optional.empty());
    }

    private RowResult result(long row) {
        return lines.action(plan.body().table().index(row)).result().orElseThrow();
    }
}
