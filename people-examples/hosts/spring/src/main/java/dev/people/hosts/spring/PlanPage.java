package dev.people.hosts.spring;

import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of a plan.
 *
 * @param id the plan
 * @param source the file's name
 * @param totals number of rows by action
 * @param findings what there is to say about the file
 * @param rows the rows of this page
 */
record PlanPage(String id, String source, Map<String, Long> totals, List<FindingView> findings, List<Row> rows) {
    /**
     * A row of a plan.
     *
     * @param row its number
     * @param action what the plan does with it
     * @param username whom it is about
     * @param changes field by field, old and new
     * @param findings what there is to say about it
     */
    record Row(long row, String action, String username, List<Change> changes, List<FindingView> findings) {
        static Row of(PlanRow row) {
            return new Row(
                    row.row(),
                    row.action().code(),
                    row.username(),
                    row.changes().stream()
                            .map(change -> new Change(change.field(), change.before(), change.after()))
                            .toList(),
                    row.findings().stream().map(FindingView::of).toList());
        }
    }

    /**
     * An old value and a new one.
     *
     * @param field whose value
     * @param before the old one
     * @param after the new one
     */
    record Change(String field, String before, String after) {}

    static PlanPage of(Plan plan, long from, int limit) {
        return new PlanPage(
                plan.id().toString(),
                plan.source().name(),
                Stream.of(PlanAction.values()).collect(Collectors.toMap(PlanAction::code, action -> plan.totals()
                        .of(action))),
                plan.findings().stream().map(FindingView::of).toList(),
                plan.rows(from, limit).stream().map(Row::of).toList());
    }
}
