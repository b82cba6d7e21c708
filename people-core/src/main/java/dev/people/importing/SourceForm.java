package dev.people.importing;

import java.util.List;

/**
 * The form in which a source was written, with the evidence for it.
 *
 * @param delimiter what stands between cells, such as {@code ","}; empty when there is no such thing
 * @param charset the canonical name of the character set; empty when there is no such thing
 * @param byteOrderMark the mark at the beginning, such as {@code "UTF-8"}; empty when there is none
 * @param evidence sentences that say why this form was chosen
 */
public record SourceForm(String delimiter, String charset, String byteOrderMark, List<String> evidence) {
    /** Copies the evidence. */
    public SourceForm {
        evidence = List.copyOf(evidence);
    }

    /** A source that is no text. */
    public static SourceForm none() {
        return new SourceForm("", "", "", List.of());
    }
}
