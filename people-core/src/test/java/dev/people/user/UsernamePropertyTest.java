package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import dev.people.contract.NaughtyStrings;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BlankText;
import dev.people.profile.CanonicalText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class UsernamePropertyTest {
    private static final Set<FindingCode> REFUSALS = Set.of(
            FindingCode.REQUIRED_MISSING,
            FindingCode.CONTROL_CHARACTER,
            FindingCode.CELL_TOO_LONG,
            FindingCode.USERNAME_INVALID);

    /** Whatever can be typed, and what cannot. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .list()
                .ofMaxSize(8)
                .map(UsernamePropertyTest::text);
        return Arbitraries.oneOf(anything, Arbitraries.of(NaughtyStrings.all()), names());
    }

    /** Texts that are often usernames. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<Integer> letters = Arbitraries.oneOf(
                Arbitraries.integers().between('!', '~'),
                Arbitraries.integers().between(0x00C0, 0x024F),
                Arbitraries.integers().between(0x0370, 0x052F),
                Arbitraries.integers().between(0x05D0, 0x06FF),
                Arbitraries.integers().between(0x0900, 0x0980),
                Arbitraries.integers().between(0x1E00, 0x1FFF),
                Arbitraries.integers().between(0x3041, 0x30FF),
                Arbitraries.integers().between(0xAC00, 0xAC80),
                Arbitraries.integers().between(0xFF01, 0xFFDC),
                Arbitraries.integers().between(0x10400, 0x1044F));
        Arbitrary<Integer> marks = Arbitraries.integers().between(0x0300, 0x0345);
        return Arbitraries.frequencyOf(Tuple.of(5, letters), Tuple.of(1, marks))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(UsernamePropertyTest::text);
    }

    /** Plain ASCII without spaces. */
    @Provide
    Arbitrary<String> ascii() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(20);
    }

    private static String text(List<Integer> points) {
        return points.stream().map(Character::toString).collect(Collectors.joining());
    }

    private static Username good(String typed) {
        Optional<Username> username = Username.parse(typed).value();
        Assume.that(username.isPresent());
        return username.orElseThrow();
    }

    @Property(tries = 1000)
    void everyTextIsAUsernameOrOneFindingSaysWhyNot(@ForAll("texts") String typed) {
        List<Finding> findings = Username.parse(typed).findings();
        assertThat(findings).hasSize(Username.parse(typed).value().isPresent() ? 0 : 1);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isIn(REFUSALS);
            assertThat(finding.place().column()).isEqualTo("username");
        });
    }

    @Property(tries = 1000)
    void whatWasTypedIsKeptInItsCanonicalSpelling(@ForAll("texts") String typed) {
        assertThat(good(typed).value()).isEqualTo(BlankText.strip(CanonicalText.of(typed)));
    }

    @Property(tries = 1000)
    void theKeyOfAKeyIsTheKey(@ForAll("names") String typed) {
        String key = good(typed).key();
        assertThat(Username.parse(key).value().map(Username::key)).contains(key);
    }

    @Property(tries = 1000)
    void keysAreComposedLowerCase(@ForAll("names") String typed) {
        String key = good(typed).key();
        assertThat(UCharacter.toLowerCase(ULocale.ROOT, key)).isEqualTo(key);
        assertThat(Normalizer2.getNFCInstance().isNormalized(key)).isTrue();
    }

    @Property(tries = 1000)
    void decomposingANameDoesNotMakeItAnotherOne(@ForAll("names") String typed) {
        String key = good(typed).key();
        String apart = Normalizer2.getNFDInstance().normalize(typed);
        assertThat(Username.parse(apart).value().map(Username::key)).contains(key);
    }

    @Property
    void wideLettersAreThoseOfAscii(@ForAll("ascii") String typed) {
        String wide =
                typed.chars().mapToObj(c -> String.valueOf((char) (c + 0xFEE0))).collect(Collectors.joining());
        assertThat(Username.of(wide).key()).isEqualTo(Username.of(typed).key());
    }

    @Property
    void capitalsAreTheSameName(@ForAll("ascii") String typed) {
        assertThat(Username.of(UCharacter.toUpperCase(ULocale.ROOT, typed)).key())
                .isEqualTo(
                        Username.of(UCharacter.toLowerCase(ULocale.ROOT, typed)).key());
    }

    @Property(tries = 1000)
    void nothingInAKeyIsASpaceOrAControlCharacter(@ForAll("texts") String typed) {
        assertThat(good(typed).key().codePoints())
                .noneMatch(c -> UCharacter.isUWhiteSpace(c) || UCharacter.isISOControl(c) || Character.isSpaceChar(c));
    }

    @Property
    void confusionIsMutualAndNeverWithOneself(@ForAll("names") String one, @ForAll("names") String other) {
        Username first = good(one);
        Username second = good(other);
        assertThat(first.isConfusableWith(second)).isEqualTo(second.isConfusableWith(first));
        assertThat(first.isConfusableWith(Username.of(first.key()))).isFalse();
    }
}
