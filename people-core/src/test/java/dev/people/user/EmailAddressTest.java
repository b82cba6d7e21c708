package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.Normalizer2;
import dev.people.contract.NaughtyStrings;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static String key(String typed) {
        return EmailAddress.of(typed).key();
    }

    private static FindingCode refusal(String typed) {
        List<Finding> findings = EmailAddress.parse(typed).findings();
        assertThat(findings).as(typed).hasSize(1);
        assertThat(findings.get(0).place().column()).isEqualTo("email");
        return findings.get(0).code();
    }

    /** Address and diagnosis of every case of the file. */
    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = EmailAddressTest.class.getResourceAsStream("email-address-cases.json")) {
            String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<String> strings = NaughtyStrings.jsonStrings(json);
            List<Arguments> cases = new ArrayList<>();
            for (int i = 0; i + 5 < strings.size(); i++) {
                if (strings.get(i).equals("address") && strings.get(i + 4).equals("diagnosis")) {
                    cases.add(Arguments.of(strings.get(i + 1), strings.get(i + 5)));
                }
            }
            return cases.stream();
        }
    }

    @Test
    void theFileHasAllItsCases() throws IOException {
        assertThat(cases()).hasSize(30);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCasesOfOthers(String address, String diagnosis) {
        boolean good = EmailAddress.parse(address).value().isPresent();
        assertThat(good).as(diagnosis).isEqualTo(!diagnosis.startsWith("ISEMAIL_ERR"));
    }

    @Test
    void keepsWhatWasTypedAndComparesByTheKey() {
        EmailAddress typed = EmailAddress.of(" J.Smith@Example.ORG ");
        assertThat(typed.value()).isEqualTo("J.Smith@Example.ORG");
        assertThat(typed).hasToString("J.Smith@Example.ORG");
        assertThat(typed.key()).isEqualTo("j.smith@example.org");
        EmailAddress same = EmailAddress.of("J.Smith@Example.ORG");
        assertThat(typed).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(typed).isNotEqualTo(EmailAddress.of("j.smith@example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "ANNA@EXAMPLE.ORG, anna@example.org",
        "anna+news@example.org, anna+news@example.org",
        "\u00c9lo\u00efse@example.org, \u00e9lo\u00efse@example.org",
        "E\u0301lo\u00efse@example.org, \u00e9lo\u00efse@example.org",
        "\u0130da@example.org, i\u0307da@example.org",
        "anna@B\u00dcCHER.example, anna@xn--bcher-kva.example",
        "anna@bu\u0308cher.example, anna@xn--bcher-kva.example",
        "anna@XN--BCHER-KVA.example, anna@xn--bcher-kva.example",
        "anna@example\u3002org, anna@example.org",
        "anna@\uff45xample.org, anna@example.org",
        "anna@stra\u00dfe.example, anna@xn--strae-oqa.example",
        "anna@\u0627\u0644.example, anna@xn--mgb2d.example",
        "\"An Na\"@example.org, \"an na\"@example.org",
        "anna@[IPv6:2001:DB8::1], anna@[ipv6:2001:db8::1]"
    })
    void hasOneKeyForAllWaysToWriteIt(String typed, String key) {
        assertThat(key(typed)).isEqualTo(key);
        assertThat(key(key)).isEqualTo(key);
    }

    @Test
    void isNotTakenForAnotherOne() {
        List<String> different = List.of(
                "anna@example.org",
                "an.na@example.org",
                "anna+news@example.org",
                "anna@example.com",
                "\u00e1nna@example.org",
                "anna@strasse.example",
                "anna@stra\u00dfe.example");
        assertThat(different.stream().map(EmailAddressTest::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void needsAtLeastOneCharacter(String typed) {
        assertThat(refusal(typed)).isEqualTo(FindingCode.REQUIRED_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000@x.org", "a\nb@x.org", "a\u202e@x.org", "\ud800@x.org", "a\u0085@x.org"})
    void hasNoControlCharacter(String typed) {
        assertThat(refusal(typed)).isEqualTo(FindingCode.CONTROL_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b@example.org",
                "<anna@example.org>",
                "Anna <anna@example.org>",
                "anna@example.org,ben@example.org",
                "anna@example.org;",
                "mailto:anna@example.org",
                "anna(work)@example.org",
                "an na@example.org",
                "anna@ example.org",
                "anna@exam_ple.org",
                "anna@a\u05d0.example",
                "anna@[256.0.0.1]",
                "anna@[1.2.3]",
                "anna@127.0.0.1]"
            })
    void isOneAddressAndNothingElse(String typed) {
        assertThat(refusal(typed)).isEqualTo(FindingCode.EMAIL_INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " anna@example.org",
                "\u00a0anna@example.org",
                "anna@example.org\u00a0",
                "\ufeffanna@example.org",
                "anna@example.org\u202e"
            })
    void isWithoutWhatWasCopiedAlongAtItsEnds(String typed) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo("anna@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an\u3000na@example.org",
                "anna\u200b@example.org",
                "an\u00adna@example.org",
                "\"an\u200bna\"@example.org"
            })
    void hasNoSpaceOrUnseenCharacterThatWasCopiedAlong(String typed) {
        assertThat(refusal(typed)).isEqualTo(FindingCode.EMAIL_INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@[127.0.0.1]",
                "a@[IPv6:::1]",
                "a@[IPv6:1:2:3:4:5:6:7:8]",
                "a@[IPv6:1:2:3:4:5:6:1.2.3.4]",
                "a@[IPv6:::1.2.3.4]"
            })
    void takesTheAddressOfAHost(String typed) {
        assertThat(EmailAddress.parse(typed).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@[IPv6:1:2:3:4:5:6:7]",
                "a@[IPv6:1::2::3]",
                "a@[IPv6::1]",
                "a@[IPv6:1.2.3.4::]",
                "a@[IPv6:1:2:3:4:5:6:7:8:9]",
                "a@[IPv6:1.2.3.4:1:2:3:4:5:6]",
                "a@[IPv6:12345::]"
            })
    void refusesWhatIsNoAddressOfAHost(String typed) {
        assertThat(refusal(typed)).isEqualTo(FindingCode.EMAIL_INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@☃.example",
                "anna@\uD83D\uDCA9.example",
                "anna@xn--n3h.example",
                "anna@xn--ls8h.example",
                "anna@XN--N3H.example",
                "anna@a½b.example",
                "anna@exa\u00ADmple.org",
                "anna@exa\u200Bmple.org",
                "anna@exa\uDB40\uDC41mple.org",
                "anna@exa_mple.org",
                "anna@exam!ple.org",
                "anna@-example.org",
                "anna@example-.org",
                "anna@xn--\u00FC.org",
                "anna@xn--zzzzzzzzz99999999.org"
            })
    void hasADomainOfLettersDigitsAndHyphens(String typed) {
        assertThat(refusal(typed)).isIn(FindingCode.EMAIL_INVALID, FindingCode.CONTROL_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@xn--bcher-kva.example",
                "anna@b\u00FCcher.example",
                "anna@\u91CE\u539F.example",
                "anna@l\u00B7l.example",
                "anna@xn--fiqs8s",
                "anna@\u0646\u0627\u0645\u0647\u200C\u0627\u06CC.example",
                "anna@a-1.b--c.example"
            })
    void takesADomainOfAnyScript(String typed) {
        assertThat(EmailAddress.parse(typed).value()).as(typed).isPresent();
    }

    @Test
    void hasNoSymbolInItsDomain() {
        for (int character = 0x80; character <= Character.MAX_CODE_POINT; character++) {
            int type = Character.getType(character);
            boolean symbol = type == Character.OTHER_SYMBOL || type == Character.PRIVATE_USE;
            if (symbol && Normalizer2.getNFKCCasefoldInstance().isNormalized(Character.toString(character))) {
                assertThat(EmailAddress.parse("anna@a" + Character.toString(character) + ".example")
                                .value())
                        .as("U+%X", character)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?q?=0D=0Ax?=@example.org",
                "a=?UTF-8?B?DQo=?=b@example.org",
                "\"=?utf-8?q?=0D=0ABcc:_eve?=\"@example.org"
            })
    void hasNoWordThatAMailProgramWouldDecode(String typed) {
        assertThat(refusal(typed)).isEqualTo(FindingCode.EMAIL_INVALID);
    }

    @Test
    void hasLimitsInBytesForTheLocalPartAndForLabels() {
        assertThat(EmailAddress.parse("l".repeat(64) + "@x.org").findings()).isEmpty();
        assertThat(refusal("l".repeat(65) + "@x.org")).isEqualTo(FindingCode.EMAIL_INVALID);
        assertThat(EmailAddress.parse("\u00e9".repeat(32) + "@x.org").findings())
                .isEmpty();
        assertThat(refusal("\u00e9".repeat(33) + "@x.org")).isEqualTo(FindingCode.EMAIL_INVALID);
        assertThat(EmailAddress.parse("a@" + "b".repeat(63) + ".org").findings())
                .isEmpty();
        assertThat(refusal("a@" + "b".repeat(64) + ".org")).isEqualTo(FindingCode.EMAIL_INVALID);
    }

    @Test
    void has254CodePointsAtTheMost() {
        String domain = "b.".repeat(124) + "org";
        assertThat(EmailAddress.parse("ab@" + domain).findings()).isEmpty();
        assertThat(refusal("abc@" + domain)).isEqualTo(FindingCode.CELL_TOO_LONG);
    }

    @Test
    void naughtyStringsAreAddressesOrRefused() {
        for (String naughty : NaughtyStrings.all()) {
            EmailAddress.parse(naughty)
                    .fold(
                            address -> assertThat(key(address.key())).isEqualTo(address.key()),
                            findings -> assertThat(findings).hasSize(1));
        }
    }

    @Test
    void tellsTheCodeAndNotTheAddressToALog() {
        assertThatThrownBy(() -> EmailAddress.of("anna at example"))
                .isInstanceOf(RejectedException.class)
                .hasMessage("Refused: EMAIL_INVALID (email)");
    }
}
