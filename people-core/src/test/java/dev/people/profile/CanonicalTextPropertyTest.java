package dev.people.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalTextPropertyTest {
    @Property(tries = 2000)
    void isNormalFormCWithOneKindOfLineEnd(@ForAll("texts") String text) {
        String expected = Normalizer2.getNFCInstance().normalize(text).replaceAll("\r\n|[\r\u000B\u2028\u2029]", "\n");

        assertThat(CanonicalText.of(text)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void isItsOwnCanonicalText(@ForAll("texts") String text) {
        assertThat(CanonicalText.of(CanonicalText.of(text))).isEqualTo(CanonicalText.of(text));
    }

    /** Letters of many scripts, and what combines with the one before. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.chars().range('\u0000', '\u04FF'),
                        Arbitraries.chars().range('\u0300', '\u036F'),
                        Arbitraries.chars().range('\u0400', '\u0487'),
                        Arbitraries.chars().range('\u0590', '\u0DFF'),
                        Arbitraries.chars().range('\u1100', '\u11FF'),
                        Arbitraries.chars().range('\u1E00', '\u2FFF'),
                        Arbitraries.chars().range('\u3040', '\u30FF'),
                        Arbitraries.chars().range('\u9FF0', '\uA002'),
                        Arbitraries.chars().range('\uABF0', '\uFB4F'),
                        Arbitraries.of('\r', '\n', '\u000B', '\t', 'e', '\u2028', '\u2029'))
                .list()
                .ofMaxSize(12)
                .map(CanonicalTextPropertyTest::joined);
    }

    private static String joined(Iterable<Character> chars) {
        StringBuilder text = new StringBuilder();
        chars.forEach(text::append);
        return text.toString();
    }
}
