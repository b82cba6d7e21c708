package dev.people.csv;

import dev.people.finding.Finding;
import dev.people.importing.SourceForm;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out how a file is written, from its beginning.
 *
 * @param form what reading needs
 * @param evidence the same for people, with the reasons
 */
record Detection(CsvForm form, SourceForm evidence) {
    static Detection of(SourceFile file, CsvOptions options) {
        byte[] head = file.bytesAt(0, ContentCheck.HEAD);
        Optional<ByteOrderMark> mark = ByteOrderMark.of(head);
        int markLength = mark.map(ByteOrderMark::length).orElse(0);
        if (head.length == markLength) {
            throw Refusals.empty(file.name());
        }
        Charset charset = mark.map(ByteOrderMark::charset)
                .orElseGet(() -> options.charset().orElse(StandardCharsets.UTF_8));
        checkContent(file, head, charset);
        Sample sample = Sample.of(file, charset, markLength);
        if (sample.isEmpty(options.delimiter())) {
            throw Refusals.empty(file.name());
        }
        DelimiterChoice choice = DelimiterChoice.of(sample, options.delimiter());
        CsvForm form = new CsvForm(choice.delimiter(), charset, markLength, choice.isDeclared());
        return new Detection(
                form, evidence(form, charsetEvidence(mark, options), mark, choice, EndMark.remarks(file, charset)));
    }

    private static void checkContent(SourceFile file, byte[] head, Charset charset) {
        ContentCheck check = new ContentCheck(file, head);
        check.refuseHopeless();
        if (hasAscii(charset)) {
            check.refuseBinary();
        }
    }

    private static boolean hasAscii(Charset charset) {
        byte[] ascii = {'a', ',', '1', '\n'};
        return new String(ascii, charset).equals("a,1\n");
    }

    private static SourceForm evidence(
            CsvForm form, String charset, Optional<ByteOrderMark> mark, DelimiterChoice choice, List<Finding> remarks) {
        List<String> sentences = new ArrayList<>();
        sentences.add(charset);
        sentences.addAll(choice.evidence());
        String label = mark.map(ByteOrderMark::label).orElse("");
        return new SourceForm(Delimiters.text(form.delimiter()), form.charset().name(), label, sentences, remarks);
    }

    private static String charsetEvidence(Optional<ByteOrderMark> mark, CsvOptions options) {
        if (mark.isPresent()) {
            return "The byte order mark says " + mark.get().label() + ".";
        }
        return options.charset()
                .map(told -> "No byte order mark; read as " + told.name() + ", as told.")
                .orElse("No byte order mark; read as UTF-8, strictly.");
    }
}
