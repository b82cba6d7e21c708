package dev.people.profile;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a word in a cell means, in the languages of headers and as spreadsheet programs write it: {@code Ja}, {@code VRAI},
 * {@code gesperrt}. Words are compared without case, and without accents where nothing else is meant by them.
 */
public enum ValueWord {
    /** Yes, or true. */
    YES,
    /** No, or false. */
    NO,
    /** An active account. */
    ACTIVE,
    /** One that is not blocked, whether or not its person has come yet. */
    ENABLED,
    /** Blocked, inactive, suspended or disabled. */
    BLOCKED,
    /** Waiting for an invitation or for an address to be verified. */
    PENDING,
    /** Shut after failed logins. */
    FROZEN,
    /** Deleted. */
    DELETED;

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTS = Normalizer2.getNFDInstance();
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\p{L})[\\s\\p{Z}\\p{Pd}_]+(?=\\p{L})");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final int LONGEST = 40;

    /** What a text means; empty when it is none of the words. */
    public static Optional<ValueWord> of(String text) {
        String bare = BlankText.strip(text);
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        ValueWord written = Index.WRITTEN.get(bare);
        if (written != null) {
            return Optional.of(written);
        }
        String folded = folded(bare);
        ValueWord exact = Index.EXACT.get(folded);
        return Optional.ofNullable(exact != null ? exact : Index.PLAIN.get(plain(folded)));
    }

    /** How a language writes it, whatever the country; in English where the language is none of those. */
    public String in(Locale language) {
        return words(language).get(0);
    }

    /** All words of a language for it, the usual one first; English ones where the language is none of those. */
    public List<String> words(Locale language) {
        String tag =
                languages().contains(language.getLanguage()) ? language.getLanguage() : Locale.ENGLISH.getLanguage();
        return Index.WORDS.getOrDefault(tag, Map.of()).getOrDefault(this, List.of());
    }

    /** The languages that have words, as two-letter codes. */
    public static Set<String> languages() {
        return Index.WORDS.keySet();
    }

    private static String folded(String text) {
        return BETWEEN_WORDS.matcher(FOLDING.normalize(text)).replaceAll("");
    }

    private static String plain(String folded) {
        return MARKS.matcher(PARTS.normalize(folded)).replaceAll("").replace('\u0131', 'i');
    }

    /** Loaded when first asked for. */
    private static final class Index {
        static final Map<String, Map<ValueWord, List<String>>> WORDS =
                Collections.unmodifiableMap(ShippedWords.load(Arrays.asList(values())));
        /** As most cells have them, so that they need no folding. */
        static final Map<String, ValueWord> WRITTEN = new HashMap<>();

        static final Map<String, ValueWord> EXACT = new HashMap<>();
        static final Map<String, ValueWord> PLAIN = new HashMap<>();

        static {
            WORDS.values().forEach(words -> words.forEach((word, texts) -> texts.forEach(text -> add(word, text))));
        }

        private static void add(ValueWord word, String text) {
            WRITTEN.putIfAbsent(text, word);
            WRITTEN.putIfAbsent(text.toLowerCase(Locale.ROOT), word);
            WRITTEN.putIfAbsent(text.toUpperCase(Locale.ROOT), word);
            EXACT.putIfAbsent(folded(text), word);
            PLAIN.putIfAbsent(plain(folded(text)), word);
        }
    }
}
