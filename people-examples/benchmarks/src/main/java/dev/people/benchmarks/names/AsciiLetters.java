package dev.people.benchmarks.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Writes Latin letters with the 26 small letters of ASCII; everything that is no such letter is left out. */
final class AsciiLetters {
    /** Letters that do not decompose into an ASCII letter and marks. */
    private static final Map<Character, String> OTHERS = Map.ofEntries(
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('ß', "ss"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ɗ', "d"),
            Map.entry('ƙ', "k"),
            Map.entry('ª', "a"));

    private AsciiLetters() {}

    static String of(String latin) {
        String bare = Normalizer.normalize(latin.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            letters.append(c >= 'a' && c <= 'z' ? String.valueOf(c) : OTHERS.getOrDefault(c, ""));
        }
        return letters.toString();
    }
}
