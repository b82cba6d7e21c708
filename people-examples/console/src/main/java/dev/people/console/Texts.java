package dev.people.console;

import dev.people.finding.Finding;
import dev.people.finding.FindingTexts;
import java.util.Locale;

/** Findings in words. */
final class Texts {
    private static final FindingTexts ENGLISH = ConsoleTexts.findings();

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
                .append(Visible.of(message(finding)))
                .toString();
    }
}
