package dev.people.hosts.spring;

import dev.people.finding.Finding;
import dev.people.finding.FindingTexts;

/**
 * A finding for people and programs.
 *
 * @param code its stable code
 * @param severity how much it weighs
 * @param column which column it is about; empty for none
 * @param message what happened and what to do
 */
record FindingView(String code, String severity, String column, String message) {
    private static final FindingTexts TEXTS = FindingTexts.english();

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.code().name(),
                finding.severity().name(),
                finding.place().column(),
                TEXTS.message(finding));
    }
}
