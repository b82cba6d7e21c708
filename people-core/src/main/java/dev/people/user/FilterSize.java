package dev.people.user;

import java.util.List;

/** How large filters may grow: a database takes so many parameters, and a parser so many brackets. */
final class FilterSize {
    private FilterSize() {}

    /** Looks at a filter that is made of these. */
    static void require(List<UserFilter> inside) {
        requireAtMost(UserFilter.MOST_PARTS, "parts", 1 + parts(inside));
        requireAtMost(UserFilter.DEEPEST, "filters inside of each other", 1 + depth(inside));
    }

    static void requireWords(int words) {
        requireAtMost(UserFilter.MOST_PARTS, "words", words);
    }

    private static int parts(List<UserFilter> filters) {
        return filters.stream()
                .mapToInt(filter -> filter.conditions() + parts(filter.inside()))
                .sum();
    }

    private static int depth(List<UserFilter> filters) {
        return filters.stream()
                .mapToInt(filter -> 1 + depth(filter.inside()))
                .max()
                .orElse(0);
    }

    private static void requireAtMost(int most, String what, int there) {
        if (there > most) {
            throw new IllegalArgumentException("A filter has at most " + most + " " + what + ", not " + there);
        }
    }
}
