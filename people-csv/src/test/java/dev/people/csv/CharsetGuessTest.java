package dev.people.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CharsetGuessTest {
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
                Arguments.of("Shift_JIS", "田中 健,大阪\nスズキ たろう,東京"),
                Arguments.of("IBM850", "Jörg Müller, Köln\nJürgen Schäfer, Düsseldorf"),
                Arguments.of("x-MacRoman", "Jörg Müller, Köln\nHélène Brûlé"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void suggestsTheCharacterSetOfNames(String charset, String text) {
        assertThat(CharsetGuess.of(text.getBytes(Charset.forName(charset)))).contains(Charset.forName(charset));
    }

    @Test
    void suggestsUtf8ForWhatIsGoodUtf8() {
        assertThat(CharsetGuess.of("Jörg".getBytes(UTF_8))).contains(UTF_8);
    }

    @Test
    void suggestsNothingWhereNoLetterTells() {
        assertThat(CharsetGuess.of(new byte[] {'2', '1', (byte) 0xB0})).isEmpty();
    }

    @Test
    void suggestsUtf8ForMostlyGoodUtf8WithABadPlace() {
        byte[] bytes = Csv.concat(
                "name\nJörg\nKöhler\n".getBytes(UTF_8), new byte[] {(byte) 0xFC}, "\nMüller".getBytes(UTF_8));
        assertThat(Csv.refusal(Csv.bytes(bytes)).parameters())
                .containsEntry("suggestion", "none: it is UTF-8 with damaged places")
                .containsEntry("count", "1");
    }
}
