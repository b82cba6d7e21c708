package dev.people.plan;

import dev.people.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What only reading a source to its end shows about it as a whole.
 *
 * @param findings what is remarkable
 * @param refusal why it is refused as a whole
 * @param unclear a record that is no row and may be about a person all the same; then nobody is missing from the source
 */
public record SourceRemarks(List<Finding> findings, Optional<Finding> refusal, OptionalLong unclear) {
    private static final SourceRemarks NONE = new SourceRemarks(List.of(), Optional.empty(), OptionalLong.empty());

    /** Copies the findings. */
    public SourceRemarks {
        findings = List.copyOf(findings);
    }

    /** Nothing is remarkable. */
    public static SourceRemarks none() {
        return NONE;
    }
}
