package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import dev.people.change.UserDraft;
import dev.people.profile.BuiltInField;
import dev.people.user.Scripts;
import dev.people.user.Username;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Usernames that a template makes of people's names in any script. */
class MadeNamesPropertyTest {
    private static Optional<String> made(String pattern, String first, String last) {
        UserDraft draft = UserDraft.builder()
                .set(BuiltInField.FIRST_NAME, first)
                .set(BuiltInField.LAST_NAME, last)
                .build();
        return UsernameTemplate.of(pattern).name(draft, 0).map(Username::value);
    }

    @Property
    void areOfOneScript(
            @ForAll("patterns") String pattern, @ForAll("names") String first, @ForAll("names") String last) {
        made(pattern, first, last)
                .ifPresent(name -> assertThat(Scripts.areMixed(name)).isFalse());
    }

    @Property
    void areOfPlainLettersWhereATemplateSaysSo(
            @ForAll("asciiPatterns") String pattern, @ForAll("names") String first, @ForAll("names") String last) {
        made(pattern, first, last).ifPresent(name -> assertThat(name).matches("[a-z0-9@.+_-]+"));
    }

    @Property
    void haveNoMarkThatIsPartOfNoLetter(
            @ForAll("patterns") String pattern, @ForAll("names") String first, @ForAll("names") String last) {
        made(pattern, first, last).ifPresent(name -> assertThat(name).doesNotContainPattern("[\\u0300-\\u036F]"));
    }

    @Property
    void areTheSameInAnyNormalForm(
            @ForAll("patterns") String pattern, @ForAll("names") String first, @ForAll("names") String last) {
        Normalizer2 parts = Normalizer2.getNFDInstance();
        assertThat(made(pattern, parts.normalize(first), parts.normalize(last))).isEqualTo(made(pattern, first, last));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                "{first_name}.{last_name}",
                "{first_name:1}{last_name}",
                "{first_name:1}{last_name:ascii}",
                "x-{last_name}",
                "{last_name:2}@example.org");
    }

    @Provide
    Arbitrary<String> asciiPatterns() {
        return Arbitraries.of(
                "{first_name:1}{last_name:ascii}", "{first_name:ascii:1}{last_name:ascii}", "{last_name:ascii:8}");
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> words = Arbitraries.of(
                "Anna",
                "O\u2019Connor",
                "J\u00F6rg",
                "Strau\u00DF",
                "\u0130lker",
                "I\u015F\u0131k",
                "\u0141ukasz",
                "\u00DE\u00F3r",
                "\u00C6sir",
                "H\u1EA3i",
                "\u0110\u1EB7ng",
                "\u1ECC\u0301l\u00E1",
                "\u4F1F",
                "\u9648",
                "\u0410\u043D\u043D\u0430",
                "\u0429\u0443\u043A\u0438\u043D\u0430",
                "\u03A3\u03BF\u03C6\u03AF\u03B1",
                "\u0645\u062D\u0645\u062F",
                "\u05D3\u05D5\u05D3",
                "\u30B9\u30BA\u30AD",
                "\uAE40",
                "al-\u1E24asan",
                "\u0E2A\u0E21\u0E0A\u0E32\u0E22",
                "\u0939\u093F\u0902\u0926\u0940",
                "\uFB01n",
                "\uD83D\uDE00",
                "");
        Arbitrary<String> letters = Arbitraries.strings()
                .withCharRange('A', '\u024F')
                .withCharRange('\u0300', '\u0345')
                .withCharRange('\u0370', '\u04FF')
                .ofMaxLength(4);
        return Combinators.combine(words, Arbitraries.oneOf(words, letters)).as((word, more) -> word + more);
    }
}
