package dev.people.console;

import dev.people.finding.Finding;
import dev.people.finding.FindingTexts;
import dev.people.finding.Place;
import dev.people.plan.Plan;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Findings in words, with the options of this console. Of a plan, with the headings of its source. */
final class Texts {
    private static final Texts ENGLISH = new Texts(ConsoleTexts.findings());
    private static final String NUMBER = "\\d{1,18}";

    private final FindingTexts words;

    private Texts(FindingTexts words) {
        this.words = words;
    }

    /** Those of a plan: columns are called as in its source. */
    static Texts of(Plan plan) {
        return new Texts(ENGLISH.words.withHeadings(plan.source().table().headings()));
    }

    /** The same about these findings, with people beside the numbers of rows. */
    Texts naming(Plan plan, List<Finding> findings) {
        Set<Long> rows = new HashSet<>();
        for (Finding finding : findings) {
            rows.add(finding.place().row());
            String other = finding.parameters().getOrDefault("other", "");
            if (other.matches(NUMBER)) {
                rows.add(Long.valueOf(other));
            }
        }
        rows.remove(0L);
        return rows.isEmpty() || plan.refusal().isPresent()
                ? this
                : new Texts(words.withPeople(plan.people(rows)));
    }

    static String message(Finding finding) {
        return ENGLISH.text(finding);
    }

    static String line(Finding finding) {
        return ENGLISH.lineOf(finding);
    }


    /** What happened and what to do. */
    String text(Finding finding) {
        return words.message(finding);
    }

    String heading(String column) {
        return words.heading(column);
    }

    String lineOf(Finding finding) {
        Place place = finding.place();
        StringBuilder line = new StringBuilder();
        if (place.row() > 0) {
            line.append("row ").append(Visible.of(words.row(place.row()))).append(' ');
        }
        if (place.line() > 0) {
            line.append("line ").append(place.line()).append(' ');
        }
        if (!place.column().isEmpty()) {
            line.append('[').append(Visible.of(heading(place.column()))).append("] ");
        }
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return line.append(severity)
                .append(' ')
                .append(finding.code())
                .append(": ")
                .append(Visible.of(text(finding)))
                .toString();
    }
}
