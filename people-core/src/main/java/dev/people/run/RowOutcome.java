package dev.people.run;

import dev.people.finding.FindingCode;
import java.util.Optional;

/**
 * What became of one row.
 *
 * @param row its number
 * @param result what became of it
 * @param code why, where it was refused or stale; of a stale row that changes nothing but a manager, the outcome of the
 *     manager has it
 */
public record RowOutcome(long row, RowResult result, Optional<FindingCode> code) {
    /** What to send of it. */
    public RowOutcomeView view() {
        return new RowOutcomeView(row, result.code(), code.map(FindingCode::name));
    }
}
