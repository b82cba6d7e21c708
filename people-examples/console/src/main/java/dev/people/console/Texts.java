package dev.people.console;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings in words. */
final class Texts {
    private static final FindingTexts ENGLISH = ConsoleTexts.findings();

    /** Before what a character set would read. */
    private static final String READING = "    ";

    private Texts() {}

    static String message(Finding finding) {
        return ENGLISH.message(finding);
    }

    static String suggestion(Finding finding) {
        return ENGLISH.suggestion(finding);
    }

    static String line(Finding finding) {
        StringBuilder line = new StringBuilder();
        if (finding.place().row() > 0) {
            line.append("row ").append(finding.place().row()).append(' ');
        }
        if (finding.place().line() > 0) {
            line.append("line ").append(finding.place().line()).append(' ');
        }
        if (!finding.place().column().isEmpty()) {
            line.append('[').append(Visible.of(finding.place().column())).append("] ");
        }
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return line.append(severity)
                .append(' ')
                .append(finding.code())
                .append(": ")
                .append(shown(finding))
                .toString();
    }

    /** What each character set would read stands on a line of its own. */
    private static String shown(Finding finding) {
        String message = message(finding);
        return finding.code() == FindingCode.BAD_ENCODING
                ? message.lines().map(Visible::of).collect(Collectors.joining(System.lineSeparator() + READING))
                : Visible.of(message);
    }
}
