package dev.people.plan;

import dev.people.change.UserReference;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Severity;
import dev.people.organization.ReportingLine;
import java.util.Optional;

/** What there is to say about the managers of rows. They are warnings: the row itself is carried out. */
final class LineFindings {
    private final RowTable table;
    private final LinePlan plan;
    private final LineTable lines;

    LineFindings(RowTable table, LinePlan plan) {
        this.table = table;
        this.plan = plan;
        this.lines = plan.table();
    }

    /** Why the manager of a row is refused. */
    Finding refusal(int index, Optional<UserReference> wanted) {
        FindingCode code = lines.code(index);
        Finding finding = at(index, Finding.of(code, ReportingLine.FIELD));
        Finding told =
                switch (code) {
                    case MANAGER_CYCLE -> finding.with("path", plan.people(lines.other(index)));
                    case AMBIGUOUS_MATCH ->
                        finding.with("value", text(wanted)).with("candidates", plan.people(lines.other(index)));
                    case MANAGER_REFUSED ->
                        finding.with("value", text(wanted)).with("other", table.rowNumber(lines.other(index)));
                    default -> finding.with("value", text(wanted));
                };
        return told.as(Severity.WARNING);
    }

    /** That the manager whom a row gets is blocked. */
    Finding blocked(int index, Optional<UserReference> wanted) {
        return at(
                index,
                Finding.of(FindingCode.MANAGER_BLOCKED, ReportingLine.FIELD).with("value", text(wanted)));
    }

    private Finding at(int index, Finding finding) {
        return finding.atRow(table.rowNumber(index), table.line(index));
    }

    private static String text(Optional<UserReference> wanted) {
        return wanted.map(UserReference::text).orElse("");
    }
}
