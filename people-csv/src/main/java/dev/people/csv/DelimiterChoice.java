package dev.people.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which character separates cells, and why. Told beats declared beats found out.
 *
 * @param delimiter the one chosen
 * @param isDeclared whether the first line is a declaration such as {@code sep=;}
 * @param evidence why
 */
record DelimiterChoice(char delimiter, boolean isDeclared, List<String> evidence) {
    private static final Pattern DECLARATION = Pattern.compile("(?i:sep)=([^\\p{L}\\p{Nd}\"])");

    static DelimiterChoice of(Sample sample, Optional<Character> told) {
        Matcher declaration = DECLARATION.matcher(sample.firstLine());
        boolean isDeclared = declaration.matches();
        if (told.isPresent()) {
            String evidence = Delimiters.name(told.get()) + " separates cells, as told.";
            return new DelimiterChoice(told.get(), isDeclared, List.of(evidence));
        }
        if (isDeclared) {
            char declared = declaration.group(1).charAt(0);
            String evidence = Delimiters.name(declared) + " separates cells, as the first line declares.";
            return new DelimiterChoice(declared, true, List.of(evidence));
        }
        return detected(sample);
    }

    private static DelimiterChoice detected(Sample sample) {
        List<DelimiterTrial> trials = new ArrayList<>();
        for (char delimiter : Delimiters.TRIED) {
            DelimiterTrial trial = DelimiterTrial.of(sample, delimiter);
            if (trial.columns() > 1) {
                trials.add(trial);
            }
        }
        trials.sort(Comparator.comparing(DelimiterTrial::score)
                .thenComparing(DelimiterTrial::columns)
                .reversed());
        List<String> evidence = new ArrayList<>();
        char delimiter = Delimiters.NONE;
        if (!trials.isEmpty() && trials.get(0).isPlausible()) {
            delimiter = trials.get(0).delimiter();
        } else {
            evidence.add("A single column: neither comma, semicolon, tab nor pipe separates cells.");
        }
        trials.forEach(trial -> evidence.add(trial.sentence()));
        return new DelimiterChoice(delimiter, false, List.copyOf(evidence));
    }
}
