package dev.people.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which words somebody may have meant. */
final class Spelling {
    private static final int MOST = 3;

    private Spelling() {}

    private record Candidate(String word, int distance) {}

    /** The nearest ones first; none where nothing is near. */
    static List<String> near(String typed, Collection<String> words) {
        String text = typed.toLowerCase(Locale.ROOT);
        int most = Math.max(1, bare(text).length() / 3);
        return words.stream()
                .distinct()
                .map(word -> new Candidate(word, distance(text, word)))
                .filter(candidate -> candidate.distance <= most || isBeginning(text, candidate.word))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    /** A question, or nothing where nothing is near. */
    static String question(String typed, Collection<String> words) {
        List<String> near = near(typed, words);
        return near.isEmpty() ? "" : " Did you mean '" + String.join("' or '", near) + "'?";
    }

    private static String bare(String text) {
        return text.replaceFirst("^-+", "");
    }

    private static boolean isBeginning(String typed, String word) {
        return bare(typed).length() >= 2 && bare(word).startsWith(bare(typed));
    }

    /** How many letters are added, left out, changed or swapped with their neighbor. */
    private static int distance(String one, String other) {
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : distance(distances, one, other, i, j);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int distance(int[][] distances, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(distances[i - 1][j - 1] + change, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
        boolean isSwapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
    }
}
