package dev.people.profile;

import java.util.Optional;

/** The words for yes and no, in any case and in the languages of headers. */
public final class YesNoText {
    private YesNoText() {}

    /**
     * Yes for {@code 1}, {@code yes}, {@code y}, {@code true}, {@code t}, {@code on} and {@code x}; no for {@code 0},
     * {@code no}, {@code n}, {@code false}, {@code f} and {@code off}; the same for the words of the other languages, such as
     * {@code ja}, {@code VRAI} and {@code FALSCH}; nothing for every other text.
     */
    public static Optional<Boolean> parse(String text) {
        return ValueWord.of(text)
                .filter(word -> word == ValueWord.YES || word == ValueWord.NO)
                .map(word -> word == ValueWord.YES);
    }
}
