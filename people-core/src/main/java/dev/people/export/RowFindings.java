package dev.people.export;

import dev.people.finding.Finding;
import java.util.List;
import java.util.Objects;

/**
 * Why a row was refused.
 *
 * @param row its number in the source
 * @param findings everything there is to say about it
 * @param overwriting whether the row, sent back, may be written over an account that its keys find
 */
public record RowFindings(long row, List<Finding> findings, Overwriting overwriting) {
    /** Whether a row may be written over somebody. */
    public enum Overwriting {
        /** As far as the options of the import allow. */
        ALLOWED,
        /** Not as long as its keys are as they are: it was refused because of somebody else who has them. */
        BARRED
    }

    /** Copies the findings. */
    public RowFindings {
        findings = List.copyOf(findings);
        Objects.requireNonNull(overwriting, "overwriting");
    }

    /** A row that may be written over whom it is about. */
    public RowFindings(long row, List<Finding> findings) {
        this(row, findings, Overwriting.ALLOWED);
    }
}
