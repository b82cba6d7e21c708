package dev.people.run;

import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import dev.people.id.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What to send of an {@link OutcomePage}.
 *
 * @param run which run
 * @param total how many rows there are to show, on all pages
 * @param rows the rows of this page, by number
 * @param findings what has expired
 */
public record OutcomePageView(String run, long total, List<RowView> rows, List<Finding> findings) {
    /**
     * What to send of a {@link RowReport}.
     *
     * @param row its number in the source
     * @param result what became of it, such as {@code added}; absent while the run has not come to it
     * @param manager what became of its manager, besides
     * @param person who it was about
     * @param changes what was written, field by field, old and new
     * @param findings why it was not written, and what else is to be said
     * @param kept whether the values of what was written are there: {@code whole} or {@code expired}
     */
    public record RowView(
            long row,
            Optional<String> result,
            Optional<String> manager,
            PersonView person,
            List<FieldDelta> changes,
            List<Finding> findings,
            String kept) {
        /** The row without values: those are personal data. */
        @Override
        public String toString() {
            return "RowView[row " + row + ", " + result.orElse("-") + "]";
        }
    }

    /**
     * Who a row was about.
     *
     * @param id the account, if there is one
     * @param username its name; empty where there is none
     */
    public record PersonView(Optional<String> id, String username) {}

    static OutcomePageView of(OutcomePage page) {
        List<RowView> rows = page.rows().stream().map(OutcomePageView::row).toList();
        return new OutcomePageView(page.run().toString(), page.total(), rows, page.findings());
    }

    private static RowView row(RowReport row) {
        return new RowView(
                row.row(),
                row.result().map(RowResult::code),
                row.manager().map(RowResult::code),
                new PersonView(
                        row.person().id().map(UserId::toString), row.person().username()),
                row.changes(),
                row.findings(),
                row.kept().code());
    }
}
