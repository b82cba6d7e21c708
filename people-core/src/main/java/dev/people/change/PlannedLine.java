package dev.people.change;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A change of manager as a plan has it.
 *
 * @param row which row of the plan
 * @param change who is to report to whom
 * @param seen whether this, the line that the person has now, is what the plan was made against; it is not asked about
 *     lines that have ended
 */
public record PlannedLine(long row, UserChange.AssignManager change, Predicate<Optional<ReportingLine>> seen) {
    /** Made against this manager, or none. */
    public static PlannedLine against(long row, UserChange.AssignManager change, Optional<UserId> before) {
        return new PlannedLine(
                row, change, line -> line.map(ReportingLine::manager).equals(before));
    }
}
