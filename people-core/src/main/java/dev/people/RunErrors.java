package dev.people;

import dev.people.audit.FieldDelta;
import dev.people.export.RowFindings;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.organization.ReportingLine;
import dev.people.plan.LineAction;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why rows of a run are not as the source wants them: those that its plan refused, and those that were refused or stale
 * when their turn came. The reason that was kept is told with what is to be said of the row today.
 */
final class RunErrors {
    /** What somebody who was to be added finds when another account has one of their keys by then. */
    private static final Set<FindingCode> TAKEN = Set.of(
            FindingCode.STALE_ROW,
            FindingCode.USERNAME_TAKEN,
            FindingCode.EMAIL_TAKEN,
            FindingCode.EMPLOYEE_ID_TAKEN,
            FindingCode.ALREADY_EXISTS);

    private final Optional<Plan> plan;
    private final UnwrittenRows unwritten;
    /** Whether it is not known any more what the plan wanted of each row. */
    private final boolean isJudgedAnew;

    private final boolean isGivenUp;

    RunErrors(Run run, Plan plan, UnwrittenRows unwritten) {
        // of all or nothing that came to nothing, only the chunk is told that it failed in
        this(
                run,
                Optional.of(plan),
                unwritten,
                run.state() == RunState.FAILED && run.applied().of(RowResult.STALE) > unwritten.count());
    }

    /** The same where only some of the chunks were read; the plan is empty where it has expired. */
    RunErrors(Run run, Optional<Plan> plan, UnwrittenRows unwritten, boolean isGivenUp) {
        this.plan = plan;
        this.unwritten = unwritten;
        this.isJudgedAnew = plan.filter(some -> !some.id().equals(run.plan())).isPresent();
        this.isGivenUp = isGivenUp;
    }

    /** A row of which only the number is kept. */
    static PlanRow unknown(long row) {
        return new PlanRow(
                row,
                0,
                PlanAction.UPDATE,
                new PlanRow.Match("", Optional.empty()),
                List.of(),
                Map.of(),
                List.of(),
                LineAction.NONE,
                PlanRow.Freshness.STALE);
    }

    /** No findings for a row that went well. */
    RowFindings told(PlanRow row) {
        return new RowFindings(row.row(), of(row), overwriting(row));
    }

    /** Who was to be added and found the name taken must not be written over whoever has it. */
    private RowFindings.Overwriting overwriting(PlanRow row) {
        boolean isTaken = unwritten.isOfAccount(row.row())
                && unwritten.code(row.row()).filter(TAKEN::contains).isPresent();
        return isTaken && (isJudgedAnew || row.action() == PlanAction.ADD)
                ? RowFindings.Overwriting.BARRED
                : RowFindings.Overwriting.ALLOWED;
    }

    private List<Finding> of(PlanRow row) {
        Optional<FindingCode> kept = unwritten.code(row.row());
        if (kept.isEmpty() && row.action() == PlanAction.REFUSED) {
            return refused(row);
        }
        if (kept.isEmpty() && row.manager() == LineAction.REFUSED) {
            return row.findings();
        }
        if (kept.isEmpty() && isGivenUp && row.action().writes()) {
            kept = Optional.of(FindingCode.GIVEN_UP);
        }
        return kept.map(code -> with(code, row)).orElse(List.of());
    }

    /** What refused the row may be gone by now. */
    private List<Finding> refused(PlanRow row) {
        if (row.findings().stream().anyMatch(Finding::isError)) {
            return row.findings();
        }
        List<Finding> then = plan.stream()
                .flatMap(some -> some.findings().stream())
                .filter(finding -> finding.place().row() == row.row())
                .toList();
        return then.isEmpty() ? with(FindingCode.STALE_ROW, row) : then;
    }

    private List<Finding> with(FindingCode code, PlanRow row) {
        List<Finding> findings = new ArrayList<>(row.findings());
        if (findings.stream().noneMatch(finding -> finding.code() == code)) {
            findings.add(0, told(code, row).atRow(row.row(), row.line()));
        }
        return findings;
    }

    /** Of the reason only the code was kept. */
    private Finding told(FindingCode code, PlanRow row) {
        return switch (code) {
            case USERNAME_TAKEN, USERNAME_RESERVED, USERNAME_CONFUSABLE -> taken(code, "username", row);
            case EMAIL_TAKEN -> taken(code, "email", row);
            case EMPLOYEE_ID_TAKEN -> taken(code, "employee_id", row);
            case AMBIGUOUS_MATCH ->
                Finding.of(code, ReportingLine.FIELD)
                        .with("value", manager(row))
                        .with("candidates", "when the row had its turn");
            case NO_SEAT -> noSeat(row.row());
            case DEPENDS_ON_ROW -> Finding.of(code).with("other", "before it");
            default -> Finding.of(code);
        };
    }

    private static Finding taken(FindingCode code, String field, PlanRow row) {
        Optional<String> wanted = row.changes().stream()
                .filter(change -> change.field().equals(field))
                .map(FieldDelta::after)
                .findFirst();
        return Finding.of(code, field)
                .with("value", wanted.orElse(field.equals("username") ? row.username() : ""))
                .with("holder", "another account");
    }

    private static String manager(PlanRow row) {
        return row.changes().stream()
                .filter(change -> change.field().equals(ReportingLine.FIELD))
                .map(FieldDelta::after)
                .findFirst()
                .orElse("");
    }

    /** Without a plan nobody knows which pool it was. */
    private Finding noSeat(long row) {
        Finding finding = Finding.of(FindingCode.NO_SEAT);
        return plan.flatMap(some -> some.seatPool(row))
                .map(pool -> finding.with("pool", pool))
                .orElseGet(() -> finding.with("kind", "unnamed"));
    }
}
