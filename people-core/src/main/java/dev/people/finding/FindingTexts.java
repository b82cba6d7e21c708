package dev.people.finding;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * Turns findings into sentences. The bundle has, per code, a {@code CODE} and a {@code CODE.do} entry (what to do). {@code
 * CODE.kind} stands instead of the former where a finding has the parameter {@code kind} with that value, and {@code
 * CODE.suggested} instead of the latter where it has the parameter {@code suggestion}.
 *
 * <p>{@code {name}} stands for the finding's parameter of that name, {@code {column}} for its column. {@code
 * {rows:person:people}} stands for a number and the word that goes with it, {@code {rows:}} for the number alone; both
 * group its digits ({@code 2,999 people}). {@code {rows::is:are}} stands for the word alone. Immutable and thread-safe.
 */
public final class FindingTexts {
    private static final String NUMBER = "\\d{1,18}";

    private final ResourceBundle bundle;
    private final Map<String, String> headings;
    private final Map<Long, String> people;

    private FindingTexts(ResourceBundle bundle, Map<String, String> headings, Map<Long, String> people) {
        this.bundle = bundle;
        this.headings = headings;
        this.people = people;
    }

    /** The English texts that come with People. */
    public static FindingTexts english() {
        return of(ResourceBundle.getBundle("dev.people.finding.findings", Locale.ROOT));
    }

    /** A host's own texts; a code that is not in the bundle is shown bare. */
    public static FindingTexts of(ResourceBundle bundle) {
        return new FindingTexts(Objects.requireNonNull(bundle, "bundle"), Map.of(), Map.of());
    }

    /** The same texts, with the headings of a source beside the keys of its fields: {@code E-Mail (email)}. */
    public FindingTexts withHeadings(Map<String, String> byKey) {
        return new FindingTexts(bundle, Map.copyOf(byKey), people);
    }

    /** The same texts, with the people that rows are about beside the numbers of the rows: {@code 17 (anna)}. */
    public FindingTexts withPeople(Map<Long, String> byRow) {
        return new FindingTexts(bundle, headings, Map.copyOf(byRow));
    }

    /** What happened and what to do, in one or two sentences. */
    public String message(Finding finding) {
        String suggestion = suggestion(finding);
        return suggestion.isEmpty() ? text(finding) : text(finding) + " " + suggestion;
    }

    /** What happened. */
    public String text(Finding finding) {
        String code = finding.code().name();
        String usual = lookUp(code, code);
        String kind = finding.parameters().getOrDefault("kind", "");
        return fill(kind.isEmpty() ? usual : lookUp(code + "." + kind, usual), finding);
    }

    /** What to do about it; empty when there is nothing to do. */
    public String suggestion(Finding finding) {
        String usual = lookUp(finding.code() + ".do", "");
        boolean suggests = !finding.parameters().getOrDefault("suggestion", "").isEmpty();
        return fill(suggests ? lookUp(finding.code() + ".suggested", usual) : usual, finding);
    }

    /** What a column is called: its heading in the source, with the key of its field in brackets. */
    public String heading(String column) {
        String heading = headings.getOrDefault(column, column);
        return heading.equals(column) ? column : heading + " (" + column + ")";
    }

    /** The number of a row, with whom it is about where that is known. */
    public String row(long number) {
        String person = people.getOrDefault(number, "");
        return person.isEmpty() ? Long.toString(number) : number + " (" + person + ")";
    }

    private String lookUp(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    private String fill(String pattern, Finding finding) {
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

    private String value(String placeholder, Finding finding) {
        String[] parts = placeholder.split(":", -1);
        String value = "column".equals(parts[0])
                ? heading(finding.place().column())
                : finding.parameters().getOrDefault(parts[0], "");
        if (parts.length > 1) {
            return value.matches(NUMBER) ? counted(Long.parseLong(value), parts) : value;
        }
        if ("other".equals(parts[0]) && value.matches(NUMBER)) {
            return row(Long.parseLong(value));
        }
        return "key".equals(parts[0]) ? heading(value) : value;
    }

    private static String counted(long number, String... parts) {
        String grouped = String.format(Locale.ROOT, "%,d", number);
        return switch (parts.length) {
            case 3 -> grouped + " " + (number == 1 ? parts[1] : parts[2]);
            case 4 -> number == 1 ? parts[2] : parts[3];
            default -> grouped;
        };
    }
}
