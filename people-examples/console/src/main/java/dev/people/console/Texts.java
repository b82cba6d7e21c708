package dev.people.console;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.finding.Place;
import dev.people.plan.Plan;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings in words, with the options of this console. Of a plan, with the headings of its source. */
final class Texts {
    private static final Texts ENGLISH = new Texts(ConsoleTexts.findings());
    private static final String NUMBER = "\\d{1,18}";
    /** Before what a character set would read. */
    private static final String READING = "    ";

    private final FindingTexts words;

    private Texts(FindingTexts words) {
        this.words = words;
    }

    /** Those of a plan: columns are called as in its source. */
    static Texts of(Plan plan) {
        return new Texts(ENGLISH.words.withHeadings(plan.source().table().headings()));
    }

    /** These findings of a plan, where rows are stale with what was changed since. */
    static List<Finding> explained(Plan plan, List<Finding> findings) {
        Set<Long> stale = findings.stream()
                .filter(finding -> finding.code() == FindingCode.STALE_ROW)
                .map(finding -> finding.place().row())
                .filter(row -> row > 0)
                .collect(Collectors.toSet());
        Map<Long, String> since = ChangedSince.of(plan, stale);
        return findings.stream()
                .map(finding -> finding.code() == FindingCode.STALE_ROW
                        ? explained(finding, since.get(finding.place().row()))
                        : finding)
                .toList();
    }

    static Finding explained(Finding finding, @Nullable String since) {
        return since == null ? finding : finding.with("kind", "known").with("changed", since);
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
        return rows.isEmpty() || plan.refusal().isPresent() ? this : new Texts(words.withPeople(plan.people(rows)));
    }

    static Texts plain() {
        return ENGLISH;
    }

    /** What happened, without what to do. */
    static String what(Finding finding) {
        return ENGLISH.words.text(finding);
    }

    static String message(Finding finding) {
        return ENGLISH.text(finding);
    }

    static String suggestion(Finding finding) {
        return ENGLISH.words.suggestion(finding);
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
                .append(shown(finding))
                .toString();
    }

    /** What each character set would read stands on a line of its own. */
    private String shown(Finding finding) {
        String message = text(finding);
        return finding.code() == FindingCode.BAD_ENCODING
                ? message.lines().map(Visible::of).collect(Collectors.joining(System.lineSeparator() + READING))
                : Visible.of(message);
    }
}
