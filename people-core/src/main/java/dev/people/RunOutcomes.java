package dev.people;

import dev.people.actor.CallContext;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.id.UserId;
import dev.people.plan.LineAction;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.RunHistory;
import dev.people.run.OutcomePage;
import dev.people.run.RowOutcome;
import dev.people.run.RowReport;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunState;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Shows what became of the rows of a run, in pages. */
final class RunOutcomes {
    private static final int LARGEST_PAGE = 1000;

    /** What stands in the way of reading the records of a run that is as old as this. */
    private static final Set<FindingCode> GONE =
            Set.of(FindingCode.PLAN_NOT_FOUND, FindingCode.UNDO_FORGOTTEN, FindingCode.PLAN_FORMAT_UNKNOWN);

    private final People.Kit kit;
    private final CallContext call;

    RunOutcomes(People.Kit kit, CallContext call) {
        this.kit = kit;
        this.call = call;
    }

    OutcomePage page(RunId id, long from, int limit) {
        if (from < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page passes over 0 rows or more and shows 1 to " + LARGEST_PAGE);
        }
        Run run = run(id);
        try {
            Plan plan = kit.kept().open(call, run.plan());
            return page(run, Optional.of(plan), plan.totals().rows(), plan.rows(from, limit));
        } catch (RejectedException e) {
            if (e.findings().stream().noneMatch(finding -> GONE.contains(finding.code()))) {
                throw e;
            }
            long[] rows = told(run);
            return page(
                    run,
                    Optional.empty(),
                    rows.length,
                    LongStream.of(rows)
                            .skip(from)
                            .limit(limit)
                            .mapToObj(RunErrors::unknown)
                            .toList());
        }
    }

    private Run run(RunId run) {
        return kit.storage()
                .read(work -> kit.gate().run(work, call, run))
                .orElseThrow(() -> new RejectedException(
                        Finding.of(FindingCode.RUN_NOT_FOUND).with("run", run)));
    }

    /** The rows that have an outcome, by number: without the records nobody knows of others. */
    private long[] told(Run run) {
        LongStream.Builder rows = LongStream.builder();
        new RunHistory(kit.storage(), run.id()).forEach(chunk -> chunk.rows().forEach(row -> rows.add(row.row())));
        return rows.build().filter(row -> row > 0).sorted().distinct().toArray();
    }

    private OutcomePage page(Run run, Optional<Plan> plan, long total, List<PlanRow> rows) {
        TreeSet<Long> wanted = new TreeSet<>();
        rows.forEach(row -> wanted.add(row.row()));
        UserKeys keys = new UserKeys();
        Map<UserId, User> byId = new HashMap<>();
        Map<String, User> byName = new HashMap<>();
        WrittenRows written = kit.storage().read(work -> {
            WrittenRows some = WrittenRows.of(work, run, wanted);
            some.people().forEach(keys::id);
            rows.forEach(row -> matched(row).ifPresent(keys::username));
            work.users().findAll(keys).forEach(user -> {
                byId.put(user.id(), user);
                byName.put(user.username().key(), user);
            });
            return some;
        });
        boolean isGivenUp = isGivenUp(run);
        RunErrors errors = new RunErrors(run, plan, UnwrittenRows.of(written.chunks()), isGivenUp);
        List<RowReport> reports = rows.stream()
                .map(row -> report(row, written, errors, isGivenUp, person(row, written, byId, byName)))
                .toList();
        return new OutcomePage(run.id(), total, reports, findings(run, plan.isPresent(), reports));
    }

    /** All or nothing that came to nothing: every row is accounted for, none is written, and one chunk says why. */
    private static boolean isGivenUp(Run run) {
        return run.state() == RunState.FAILED
                && run.applied().writing() == 0
                && run.stepsDone() >= run.extent().steps();
    }

    private static List<Finding> findings(Run run, boolean hasRecords, List<RowReport> reports) {
        List<Finding> findings = new ArrayList<>();
        if (!hasRecords) {
            findings.add(Finding.of(FindingCode.RUN_RECORDS_EXPIRED).with("run", run.id()));
        }
        if (reports.stream().anyMatch(report -> report.kept() == RowReport.Kept.EXPIRED)) {
            findings.add(Finding.of(FindingCode.RUN_VALUES_EXPIRED).with("run", run.id()));
        }
        return findings;
    }

    /** The account that a row was found to be about, by its name. */
    private static Optional<Username> matched(PlanRow row) {
        return row.match().by().flatMap(key -> Username.parse(row.username())
                .fold(Optional::of, bad -> Optional.empty()));
    }

    private static RowReport.Person person(
            PlanRow row, WrittenRows written, Map<UserId, User> byId, Map<String, User> byName) {
        Optional<UserId> id = written.person(row.row())
                .or(() -> matched(row).map(Username::key).map(byName::get).map(User::id));
        String name = id.map(byId::get)
                .filter(User::exists)
                .map(user -> user.username().value())
                .orElseGet(() -> formerName(row, written));
        return new RowReport.Person(id, name);
    }

    /** Of somebody who is not there any more. */
    private static String formerName(PlanRow row, WrittenRows written) {
        return written.changes(row.row()).stream()
                .filter(change -> change.field().equals("username"))
                .map(change -> change.after().isEmpty() ? change.before() : change.after())
                .findFirst()
                .orElse(row.username());
    }

    private static RowReport report(
            PlanRow row, WrittenRows written, RunErrors errors, boolean isGivenUp, RowReport.Person person) {
        Optional<RowResult> result = written.own(row.row())
                .map(RowOutcome::result)
                .or(() -> unwritten(
                        row.action().writes(), Optional.of(row.action().result()), isGivenUp, RowResult.STALE));
        LineAction line = row.manager();
        boolean setsManager = line == LineAction.SET || line == LineAction.END;
        Optional<RowResult> manager = written.manager(row.row())
                .map(RowOutcome::result)
                .or(() -> unwritten(setsManager, line.result(), isGivenUp, RowResult.MANAGER_STALE));
        List<Finding> findings = row.action() == PlanAction.SKIP
                ? row.findings()
                : errors.told(row).findings();
        RowReport.Kept kept = written.isExpired(row.row()) ? RowReport.Kept.EXPIRED : RowReport.Kept.WHOLE;
        return new RowReport(row.row(), result, manager, person, written.changes(row.row()), findings, kept);
    }

    /** Of a row without an outcome: what it plans to write is still to come, unless nothing will come. */
    private static Optional<RowResult> unwritten(
            boolean writes, Optional<RowResult> planned, boolean isGivenUp, RowResult givenUp) {
        if (!writes) {
            return planned;
        }
        return isGivenUp ? Optional.of(givenUp) : Optional.empty();
    }
}
