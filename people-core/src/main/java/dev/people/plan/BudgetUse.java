package dev.people.plan;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import java.util.Optional;

/**
 * What an operation uses of a budget.
 *
 * @param kind which kind of change
 * @param rows how many rows make such a change
 * @param most how many may without confirmation
 * @param people of how many accounts; 0 where they were not counted
 */
public record BudgetUse(ChangeBudget.Kind kind, long rows, long most, long people) {
    /** What to send of it. */
    public BudgetUseView view() {
        return new BudgetUseView(kind.code(), rows, most, people);
    }

    /** Whether there are more such changes than the budget allows. */
    public boolean isExceeded() {
        return rows > most;
    }

    /** The finding that reports it, if the budget is exceeded. */
    public Optional<Finding> exceeded() {
        return isExceeded() ? Optional.of(finding()) : Optional.empty();
    }

    private Finding finding() {
        FindingCode code = kind == ChangeBudget.Kind.LOSS ? FindingCode.TOO_MANY_LOSSES : FindingCode.BUDGET_EXCEEDED;
        Finding finding =
                Finding.of(code).with("kind", kind.code()).with("rows", rows).with("most", most);
        return kind == ChangeBudget.Kind.LOSS ? finding.with("people", people) : finding;
    }
}
