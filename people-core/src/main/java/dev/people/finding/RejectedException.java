package dev.people.finding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A command was refused; nothing was written. Carries <em>all</em> reasons at once. The message names codes and fields
 * only, so that it may be logged; values stand in the findings.
 */
public final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a copy by List.copyOf, which is serializable
    private final List<Finding> findings;

    /** Refused for these reasons. */
    public RejectedException(List<Finding> findings) {
        super(summary(findings));
        this.findings = List.copyOf(findings);
    }

    /** Refused for this reason. */
    public RejectedException(Finding finding) {
        this(List.of(finding));
    }

    /** Every reason, in the order of the fields. */
    public List<Finding> findings() {
        return findings;
    }

    private static String summary(List<Finding> findings) {
        return findings.stream().map(RejectedException::summary).collect(Collectors.joining(", ", "Refused: ", ""));
    }

    private static String summary(Finding finding) {
        String column = finding.place().column();
        return column.isEmpty() ? finding.code().name() : finding.code() + " (" + column + ")";
    }
}
