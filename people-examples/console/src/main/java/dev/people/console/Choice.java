package dev.people.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of some words on the command line; another one is a slip, and the answer names them all. */
final class Choice {
    private Choice() {}

    static <T> T of(String option, String text, List<Map.Entry<String, T>> choices) {
        return of(option, text, choices, Map.Entry::getKey).getValue();
    }

    /** One of the constants of an enum, by its name with hyphens. */
    static <E extends Enum<E>> E of(String option, String text, Class<E> type) {
        return of(option, text, Arrays.asList(type.getEnumConstants()), Choice::word);
    }

    static <T> T of(String option, String text, List<T> choices, Function<T, String> word) {
        String said = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return choices.stream()
                .filter(choice -> word.apply(choice).replace('_', '-').equals(said))
                .findFirst()
                .orElseThrow(() -> new UsageException(option + " is " + words(choices, word) + ", not '" + text + "'"
                        + question(said, choices, word)));
    }

    private static <T> String question(String said, List<T> choices, Function<T, String> word) {
        String question = Spelling.question(said, choices.stream().map(word).toList());
        return question.isEmpty() ? "" : "." + question;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> String words(List<T> choices, Function<T, String> word) {
        List<String> words = choices.stream().map(word).toList();
        int last = words.size() - 1;
        return last == 0
                ? words.get(0)
                : words.stream().limit(last).collect(Collectors.joining(", ")) + " or " + words.get(last);
    }
}
