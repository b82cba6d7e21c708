package dev.people.export;

import dev.people.finding.Finding;
import java.util.List;

/**
 * Why a row was refused.
 *
 * @param row its number in the source
 * @param findings everything there is to say about it
 */
public record RowFindings(long row, List<Finding> findings) {
    /** Copies the findings. */
    public RowFindings {
        findings = List.copyOf(findings);
    }
}
