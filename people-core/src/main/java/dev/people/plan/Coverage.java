package dev.people.plan;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Severity;
import dev.people.license.LicensePool;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;

/** Whom a source contains: how many of its rows are about people, and how many people it is about. For one thread. */
final class Coverage {
    private final PlanOptions options;
    private boolean isAnybodyRead;
    /** How many people there are that may be lost: those who are not blocked. */
    private long people;

    private long inScope;
    private long missing;

    Coverage(PlanOptions options) {
        this.options = options;
    }

    /** Notes a row that could be read as a person. */
    void read() {
        isAnybodyRead = true;
    }

    /** Notes somebody for whom the source is complete. */
    void inScope(User user, boolean isMissing) {
        inScope++;
        missing += isMissing ? 1 : 0;
        people += user.state().takesSeat() ? 1 : 0;
    }

    /** Counts everybody who is not blocked, as far as nobody is in a narrower scope. */
    void everybody(List<LicensePool> pools) {
        if (options.complete().isEmpty()) {
            people = pools.stream().mapToLong(LicensePool::used).sum();
        }
    }

    /** Why the source is refused as a whole: one that is complete and contains nobody would block or delete everybody. */
    Optional<Finding> refusal(int rows) {
        if (rows == 0) {
            boolean isNeeded = options.complete().isPresent() || options.emptySource() == EmptySource.REFUSED;
            return isNeeded ? Optional.of(Finding.of(FindingCode.NO_ROWS).as(Severity.ERROR)) : Optional.empty();
        }
        return options.complete().isPresent() && !isAnybodyRead
                ? Optional.of(Finding.of(FindingCode.NO_PEOPLE))
                : Optional.empty();
    }

    /** What losses use of the budget. A complete source that contains nobody of its scope looks like the wrong one. */
    Optional<BudgetUse> losses(long lost, ChangeBudget budget) {
        boolean isSuspicious = inScope > 1 && missing == inScope && budget.hasStandardLosses();
        return budget.losses(lost, people).map(use -> isSuspicious ? new BudgetUse(use.kind(), lost, 0, people) : use);
    }
}
