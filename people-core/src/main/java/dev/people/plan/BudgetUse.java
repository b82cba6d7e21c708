package dev.people.plan;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import java.util.Optional;

/**
 * What a plan takes of a budget.
 *
 * @param kind which kind of change
 * @param rows how many rows come to it
 * @param most how many may
 */
public record BudgetUse(ChangeBudget.Kind kind, long rows, long most) {
    /** Whether it takes more than there is. */
    public boolean isExceeded() {
        return rows > most;
    }

    /** The finding that says so. */
    Optional<Finding> exceeded() {
        Finding finding = Finding.of(FindingCode.BUDGET_EXCEEDED)
                .with("kind", kind.code())
                .with("rows", rows)
                .with("most", most);
        return isExceeded() ? Optional.of(finding) : Optional.empty();
    }
}
