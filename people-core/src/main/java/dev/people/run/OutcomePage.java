package dev.people.run;

import dev.people.finding.Finding;
import dev.people.id.RunId;
import java.util.List;

/**
 * Some rows of a run, and what became of them.
 *
 * @param run which run
 * @param total how many rows there are to show, on all pages
 * @param rows the rows of this page, by number
 * @param findings what has expired: {@code RUN_RECORDS_EXPIRED}, {@code RUN_VALUES_EXPIRED}; none where everything is
 *     there
 */
public record OutcomePage(RunId run, long total, List<RowReport> rows, List<Finding> findings) {
    /** Copies the collections. */
    public OutcomePage {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** What to send of it. */
    public OutcomePageView view() {
        return OutcomePageView.of(this);
    }
}
