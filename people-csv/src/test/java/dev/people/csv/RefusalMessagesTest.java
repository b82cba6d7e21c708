package dev.people.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.FindingTexts;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalMessagesTest {
    static Stream<Arguments> refusals() {
        CsvOptions small = CsvOptions.detect().withLimits(new CsvLimits(4, 9, 2));
        return Stream.of(
                Arguments.of(CsvRecords.of(Path.of("gone.csv")), "it does not exist"),
                Arguments.of(Csv.text("%PDF-1.7"), "it is a PDF document"),
                Arguments.of(Csv.text("PK\3\4"), "a ZIP archive"),
                Arguments.of(Csv.bytes("name\nJörg".getBytes(ISO_8859_1)), "first at byte 6 (line 2), 1 places"),
                Arguments.of(
                        Csv.bytes("name\nJörg\nKöln\nBjörn".getBytes(ISO_8859_1)),
                        "perhaps windows-1252.\nwindows-1252 reads: Jörg"),
                Arguments.of(Csv.text("a,\"b"), "the quote is never closed"),
                Arguments.of(Csv.text("a,12345", small), "cell 2 of it of more than 4 characters"),
                Arguments.of(Csv.text("1234,\"12345\"", small), "more than 9 characters"),
                Arguments.of(Csv.text("a,b,c", small), "more than 2 columns"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void theTextNamesWhatIsWrong(CsvRecords source, String words) {
        assertThat(FindingTexts.english().message(Csv.refusal(source)))
                .contains(words)
                .doesNotContain("{", "  ", ": .");
    }
}
