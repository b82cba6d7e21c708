package dev.people.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Words of any of the languages, as anybody may write them. */
class ValueWordPropertyTest {
    @Property
    void aWordMeansTheSameInAnyCaseFormAndSpacing(
            @ForAll("languages") String language,
            @ForAll ValueWord word,
            @ForAll("manners") Manner manner,
            @ForAll("spaces") String space) {
        Locale locale = Locale.forLanguageTag(language);
        for (String text : word.words(locale)) {
            assertThat(ValueWord.of(space + manner.written(text, locale) + space))
                    .as(manner.written(text, locale))
                    .contains(word);
        }
    }

    @Property
    void yesAndNoAreReadBackInEveryLanguage(@ForAll("languages") String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(YesNoText.parse(ValueWord.YES.in(locale))).contains(true);
        assertThat(YesNoText.parse(ValueWord.NO.in(locale))).contains(false);
        assertThat(YesNoText.parse(ValueWord.BLOCKED.in(locale))).isEmpty();
    }

    /** A way to write a word. */
    enum Manner {
        AS_IT_IS,
        SMALL,
        CAPITALS,
        CAPITALS_OF_THE_LANGUAGE,
        IN_PARTS;

        String written(String text, Locale language) {
            return switch (this) {
                case AS_IT_IS -> text;
                case SMALL -> text.toLowerCase(language);
                case CAPITALS -> text.toUpperCase(Locale.ROOT);
                case CAPITALS_OF_THE_LANGUAGE -> text.toUpperCase(language);
                case IN_PARTS -> Normalizer2.getNFDInstance().normalize(text);
            };
        }
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(ValueWord.languages());
    }

    @Provide
    Arbitrary<Manner> manners() {
        return Arbitraries.of(Manner.values());
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.of("", " ", "\u00A0", "\u200B", "\u3000");
    }
}
