package dev.people.organization;

import dev.people.id.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port: keeps reporting lines, one per person at most, within one transaction. Whether a line may be is not decided here:
 * the writer has locked the guard of reporting lines and has looked for cycles.
 *
 * <p>Lines stay when a person at either end of them is blocked or deleted. Ended lines stay until they are replaced.
 */
public interface ReportingLineRepository {
    /**
     * The lines of these people, ended ones included, in no particular order. A thousand people take the round trips of one.
     */
    List<ReportingLine> of(Collection<UserId> reports);

    /**
     * Every line on the ways up from these people, each once, their own included, in no particular order. A line that has
     * ended at this instant is not there and ends its way; one that has not begun is there. There is one
     * round trip for every level of managers at most, however many people there are, up to a thousand.
     */
    List<ReportingLine> above(Collection<UserId> reports, Instant at);

    /**
     * One page of the lines that lead to a manager, in the order of the reports' usernames, deleted reports left out.
     */
    List<ReportingLine> reports(ReportsQuery query);

    /** How many direct reports each of these people has at this instant, deleted ones left out; who has none is missing. */
    Map<UserId, Long> countReports(Collection<UserId> managers, Instant at);

    /**
     * One page of all lines, ended ones included, in the order of the storage's own ids.
     *
     * @param after whose line was the last one of the page before; empty for the first page
     * @param limit the most lines of a page
     */
    List<ReportingLine> page(Optional<UserId> after, int limit);

    /** Stores these lines, each in the place of the one its report had. No report may be there twice. */
    void put(Collection<ReportingLine> lines);

    /** Takes away the lines of these people; who has none is left alone. */
    void remove(Collection<UserId> reports);
}
