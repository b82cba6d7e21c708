package dev.people.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.Finding;
import dev.people.finding.FindingTexts;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CharsetGuessTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "windows-1252", "Jörg Müller, Köln\nHélène Brûlé, Besançon\nSøren Ångström\nSiobhán O’Neill"),
                Arguments.of("windows-1252", "Jäger"),
                Arguments.of("windows-1250", "Łukasz Wiśniewski, Gdańsk\nMałgorzata Żółć\nPaweł Wójcik"),
                Arguments.of("ISO-8859-2", "Łukasz Wiśniewski, Kraśnik\nMałgorzata Źdźbło\nStanisław Ząbek"),
                Arguments.of("windows-1251", "Иванов Пётр, Москва\nСоколова Анна"),
                Arguments.of("KOI8-R", "Иванов Пётр, Москва\nСоколова Анна"),
                Arguments.of("windows-1253", "Παπαδόπουλος Γιώργος, Αθήνα"),
                Arguments.of("windows-31j", "田中 健,大阪\nスズキ たろう,東京"),
                Arguments.of("IBM850", "Jörg Müller, Köln\nJürgen Schäfer, Düsseldorf"),
                Arguments.of("x-MacRoman", "Jörg Müller, Köln\nHélène Brûlé"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void namesTheCharacterSetOfNames(String charset, String text) {
        assertThat(readings(charset, text)).contains(text);
    }

    private static List<String> readings(String charset, String text) {
        return CharsetGuess.of(text.getBytes(Charset.forName(charset)), UTF_8).stream()
                .map(CharsetReading::text)
                .toList();
    }

    private static String suggestion(byte[] file, Charset told) {
        return Csv.refusal(Csv.bytes(file, CsvOptions.detect().withCharset(told)))
                .parameters()
                .getOrDefault("suggestion", "");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Jörg;Müller;Groß",
        "windows-1251, Пётр Соколов;Щукина Анна",
        "IBM866, Иванов Пётр;Соколова Анна",
        "Big5, 林志玲;王小明;業務部;台北"
    })
    void isSureOfATextThatReadsInOneWayOnly(String charset, String text) {
        assertThat(readings(charset, text)).containsExactly(text);
    }

    @Test
    void namesUtf8ForWhatIsGoodUtf8AndWasToldToBeAnother() {
        assertThat(suggestion("name\nJörg\nЪ\n".getBytes(UTF_8), Charset.forName("US-ASCII")))
                .isEqualTo("UTF-8");
    }

    @Test
    void namesNothingWhereTheFileMayAsWellBeDamagedUtf8() {
        byte[] bytes = "name\nраб\nска\nрама\n".getBytes(Charset.forName("IBM866"));
        Finding finding = Csv.refusal(Csv.bytes(bytes));
        assertThat(finding.parameters()).containsEntry("suggestion", "");
        assertThat(FindingTexts.english().suggestion(finding))
                .isEqualTo("Save the file in UTF-8, or name the character set of the program it comes from.");
    }

    @Test
    void seesDamagedUtf8AlsoInEastAsianText() {
        byte[] good = "name\n田中健一,大阪\n佐藤花子,東京\n鈴木一郎,名古屋\n".getBytes(UTF_8);
        byte[] bad = Csv.concat(good, new byte[] {(byte) 0xE5, ',', 'x', '\n'}, good);
        assertThat(suggestion(bad, UTF_8)).isEqualTo("none: it is UTF-8 with damaged places");
    }

    @Test
    void namesNothingWhereNoLetterTells() {
        assertThat(CharsetGuess.of(new byte[] {'2', '1', (byte) 0xB0}, UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, windows-31j, 髙橋 一郎",
        "EUC-KR, x-windows-949, 뷁 철수",
        "GB2312, GBK, 朱镕基 張",
        "GBK, GB18030, 王 㐀䶵",
        "TIS-620, x-windows-874, สมชาย…"
    })
    void triesTheLargerCharacterSetOfOneThatWasToldAndFails(String told, String larger, String text) {
        byte[] file = ("name\n" + text + "\n").getBytes(Charset.forName(larger));
        assertThat(suggestion(file, Charset.forName(told))).isEqualTo(larger);
        assertThat(Csv.cells(Csv.bytes(file, CsvOptions.detect().withCharset(Charset.forName(larger)))))
                .contains(List.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, windows-1252, Jörg;Müller;Hélène",
        "Shift_JIS, windows-1251, Пётр Соколов;Щукина Анна",
        "EUC-KR, Big5, 林志玲;王小明;業務部;台北",
        "Shift_JIS, UTF-8, 田中 健一"
    })
    void namesWhatReadsBetterThanTheLargerCharacterSetOfOneThatWasTold(String told, String right, String text) {
        byte[] file = ("name\n" + text + "\n").getBytes(Charset.forName(right));
        assertThat(suggestion(file, Charset.forName(told))).startsWith(right);
    }

    @Test
    void neverNamesTheCharacterSetThatWasToldAndFails() {
        byte[] file = Csv.concat("name\nJörg\n".getBytes(WINDOWS), new byte[] {(byte) 0x81, '\n'});
        assertThat(suggestion(file, WINDOWS)).doesNotContain("windows-1252");
    }

    @ParameterizedTest
    @CsvSource({
        "short-shift-jis, windows-31j, 'takahashi,一郎,髙橋,takahashi@example.org'",
        "headers-shift-jis, windows-31j, 'ユーザー名,名,姓,メールアドレス'",
        "short-gbk, GBK, 'wang,伟,王,wang@example.org'",
        "short-big5, Big5, 'chen,偉,陳,chen@example.org'",
        "short-euc-kr, EUC-KR, 'kim,철수,김,kim@example.org'",
        "short-mac-roman, x-MacRoman, 'jmueller;Jörg;Müller;jm@example.org'"
    })
    void namesEveryCharacterSetThatAShortFileMayBeInWithALineOfIt(String file, String charset, String line) {
        Finding finding = Csv.refusal(Csv.fixture("reported/" + file + ".csv"));
        String message = FindingTexts.english().message(finding);
        assertThat(finding.parameters().getOrDefault("suggestion", "")).contains(charset, " or ");
        assertThat(message).contains("\n" + charset + " reads: " + line);
        assertThat(message.lines().count())
                .isEqualTo(
                        1 + finding.parameters().getOrDefault("suggestion", "").split(", | or ", -1).length);
    }

    @Test
    void showsTheLineInWhichReadingsDiffer() {
        byte[] file = "name\nJörg\nJürgen\nHélène\n".getBytes(WINDOWS);
        assertThat(FindingTexts.english().message(Csv.refusal(Csv.bytes(file))))
                .contains("windows-1252 reads: Hélène", "windows-1250 reads: Hélčne")
                .doesNotContain("Jörg");
    }

    @Test
    void cutsALongLineAroundItsFirstForeignLetter() {
        byte[] file = ("name,text\n" + "a".repeat(300) + ",Jörg " + "b".repeat(300) + "\n").getBytes(WINDOWS);
        assertThat(Csv.refusal(Csv.bytes(file)).parameters().getOrDefault("readings", ""))
                .containsPattern("1252 reads: …a+,Jörg b+…\\n")
                .hasSizeLessThan(230);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-31j, 'username,パスワード,first_name\ntakahashi,秘密の語,一郎\n'",
        "windows-1251, 'username;Пароль;first_name\nivanov;Тайна;Пётр\nsokolova;Секрет;Анна\n'",
        "windows-1252, 'username,password,first_name\njmueller,Gehöim,Jörg\n'",
        "windows-1252, 'username,password,first_name\njmueller,\"Geh,öim\",Jörg\n'"
    })
    void neverShowsAPasswordWhicheverCharacterSetIsRight(String charset, String text) {
        String lines = text.replace("\\n", "\n");
        String secret = lines.split("\n", -1)[1].split("[,;](?!öim)", -1)[1];
        Finding finding = Csv.refusal(Csv.bytes(lines.getBytes(Charset.forName(charset))));
        String readings = finding.parameters().getOrDefault("readings", "");
        assertThat(readings).doesNotContain(secret, "im\"").contains("***");
        for (Charset other : LegacyCharsets.all()) {
            assertThat(readings).doesNotContain(new String(secret.getBytes(Charset.forName(charset)), other));
        }
    }

    @Test
    void showsNoLineWhereItIsUnclearWhatIsAPassword() {
        byte[] file = "username,password,first_name\njmueller,x,Gehöim,Jörg\n".getBytes(WINDOWS);
        assertThat(Csv.refusal(Csv.bytes(file)).parameters())
                .containsEntry("readings", "")
                .hasEntrySatisfying("suggestion", names -> assertThat(names).startsWith("windows-1252"));
    }

    @Test
    void seesDamagedUtf8InMostlyGoodUtf8WithABadPlace() {
        byte[] bytes = Csv.concat(
                "name\nJörg\nKöhler\n".getBytes(UTF_8), new byte[] {(byte) 0xFC}, "\nMüller".getBytes(UTF_8));
        assertThat(Csv.refusal(Csv.bytes(bytes)).parameters())
                .containsEntry("suggestion", "none: it is UTF-8 with damaged places")
                .containsEntry("count", "1");
    }
}
