package dev.people.importing;

import dev.people.finding.Finding;
import java.util.List;

/**
 * The form in which a source was written, with the evidence for it.
 *
 * @param delimiter what stands between cells, such as {@code ","}; empty when there is no such thing
 * @param charset the canonical name of the character set; empty when there is no such thing
 * @param byteOrderMark the mark at the beginning, such as {@code "UTF-8"}; empty when there is none
 * @param evidence sentences that say why this form was chosen
 * @param findings what is remarkable about it
 */
public record SourceForm(
        String delimiter, String charset, String byteOrderMark, List<String> evidence, List<Finding> findings) {
    /** Copies the lists. */
    public SourceForm {
        evidence = List.copyOf(evidence);
        findings = List.copyOf(findings);
    }

    /** A form that is not remarkable. */
    public SourceForm(String delimiter, String charset, String byteOrderMark, List<String> evidence) {
        this(delimiter, charset, byteOrderMark, evidence, List.of());
    }

    /** A source that is no text. */
    public static SourceForm none() {
        return new SourceForm("", "", "", List.of());
    }
}
