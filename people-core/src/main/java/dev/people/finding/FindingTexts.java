package dev.people.finding;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * Turns findings into sentences. The bundle has, per code, a {@code CODE} and a {@code CODE.do} entry (what to do);
 * {@code CODE.suggested} stands instead of the latter where a finding has the parameter {@code suggestion};
 * {@code {name}} stands for the finding's parameter of that name, {@code {column}} for its column. Immutable and
 * thread-safe.
 */
public final class FindingTexts {
    private final ResourceBundle bundle;

    private FindingTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The English texts that come with People. */
    public static FindingTexts english() {
        return new FindingTexts(ResourceBundle.getBundle("dev.people.finding.findings", Locale.ROOT));
    }

    /** A host's own texts; a code that is not in the bundle is shown bare. */
    public static FindingTexts of(ResourceBundle bundle) {
        return new FindingTexts(Objects.requireNonNull(bundle, "bundle"));
    }

    /** What happened and what to do, in one or two sentences. */
    public String message(Finding finding) {
        String suggestion = suggestion(finding);
        return suggestion.isEmpty() ? text(finding) : text(finding) + " " + suggestion;
    }

    /** What happened. */
    public String text(Finding finding) {
        return fill(lookUp(finding.code().name(), finding.code().name()), finding);
    }

    /** What to do about it; empty when there is nothing to do. */
    public String suggestion(Finding finding) {
        String usual = lookUp(finding.code() + ".do", "");
        boolean suggests = !finding.parameters().getOrDefault("suggestion", "").isEmpty();
        return fill(suggests ? lookUp(finding.code() + ".suggested", usual) : usual, finding);
    }

    private String lookUp(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    private static String fill(String pattern, Finding finding) {
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(pattern, from, open).append(value(pattern.substring(open + 1, close), finding));
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    private static String value(String name, Finding finding) {
        Map<String, String> parameters = finding.parameters();
        return "column".equals(name) ? finding.place().column() : parameters.getOrDefault(name, "");
    }
}
