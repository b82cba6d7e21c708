package dev.people.change;

import dev.people.actor.Authority;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.storage.Guard;
import dev.people.storage.Work;
import dev.people.user.UserKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes who reports to whom, as planned. */
public final class ReportingLineWriter {
    private ReportingLineWriter() {}

    /**
     * Decides planned changes again, one after the other, and writes those that are as planned. The number of round trips
     * depends on how many levels of managers there are, not on how many changes, up to a thousand. The guard of reporting
     * lines has to be locked before anything is read.
     *
     * <p>A line that has changed since the plan, or that a rule stands against by now, is {@code STALE} with the rule's
     * code or {@code STALE_ROW}; one that is already as wanted is {@code UNCHANGED}; the others are {@code UPDATED}.
     *
     * @param known what has been looked up since the guard was locked: the lines of those who report, and accounts
     * @param whole whether nothing is written unless all are as planned: then those that are, are {@code STALE} with
     *     {@code GIVEN_UP}
     * @return what became of each, in their order
     * @throws dev.people.failure.StorageException when the storage refuses; the transaction is lost
     */
    public static List<RowOutcome> write(
            Work work, List<PlannedLine> planned, Known known, boolean whole, WriteContext context) {
        List<UserChange.AssignManager> changes =
                planned.stream().map(PlannedLine::change).toList();
        LoadedLines lines = LoadedLines.of(known.lines(), work.reportingLines(), changes, context.at());
        LoadedView view = lines.view(work, known.accounts(), changes, context.at());
        List<RowOutcome> outcomes = new ArrayList<>(planned.size());
        List<Decision> decided = new ArrayList<>(planned.size());
        for (PlannedLine line : planned) {
            Decision decision = ChangeRules.decide(
                    line.change(),
                    view,
                    new RuleContext(context.call(), known.authority(), context.at(), NameRule.BOTH));
            RowOutcome outcome = outcome(line, decision, lines, context);
            outcomes.add(outcome);
            if (outcome.result() == RowResult.UPDATED) {
                decided.add(decision);
                lines.apply(line.change().id(), line.change().line());
            }
        }
        if (whole && outcomes.stream().anyMatch(outcome -> outcome.code().isPresent())) {
            return outcomes.stream().map(ReportingLineWriter::givenUp).toList();
        }
        if (!decided.isEmpty()) {
            ChangeWriter.write(work, decided, context, ChangeWriter.SeatsTaken.NONE);
        }
        return outcomes;
    }

    /**
     * What has been looked up already.
     *
     * @param accounts accounts
     * @param lines every line of those who report, ended ones included
     * @param authority what the actor may do
     */
    public record Known(LoadedView accounts, Collection<ReportingLine> lines, Authority authority) {
        /** The lines of these changes, and no account, for who may do everything. */
        public static Known of(Work work, List<PlannedLine> planned) {
            work.lock(Guard.REPORTING_LINES);
            List<UserId> reports =
                    planned.stream().map(line -> line.change().id()).toList();
            LoadedView nobody = LoadedView.of(List.of(), new UserKeys(), 0);
            return new Known(nobody, work.reportingLines().of(reports), Authority.everything());
        }
    }

    private static RowOutcome givenUp(RowOutcome outcome) {
        FindingCode why = outcome.code().orElse(FindingCode.GIVEN_UP);
        return new RowOutcome(outcome.row(), RowResult.STALE, Optional.of(why));
    }

    private static RowOutcome outcome(PlannedLine line, Decision decision, LoadedLines lines, WriteContext context) {
        if (decision.kind() == ChangeKind.UNCHANGED) {
            return new RowOutcome(line.row(), RowResult.UNCHANGED, Optional.empty());
        }
        Optional<ReportingLine> now = lines.lineOf(line.change().id()).filter(some -> !some.isEndedAt(context.at()));
        if (decision.kind().writes() && line.seen().test(now)) {
            return new RowOutcome(line.row(), RowResult.UPDATED, Optional.empty());
        }
        FindingCode why = decision.findings().stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .findFirst()
                .orElse(FindingCode.STALE_ROW);
        return new RowOutcome(line.row(), RowResult.STALE, Optional.of(why));
    }
}
