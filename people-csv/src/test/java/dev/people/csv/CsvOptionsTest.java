package dev.people.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOptionsTest {
    @Test
    void detectsUnlessTold() {
        assertThat(CsvOptions.detect().delimiter()).isEmpty();
        assertThat(CsvOptions.detect().charset()).isEmpty();
        assertThat(CsvOptions.detect().limits()).isEqualTo(CsvLimits.standard());
    }

    @Test
    void keepsWhatItIsTold() {
        CsvLimits limits = CsvLimits.standard().withColumns(7);
        CsvOptions told =
                CsvOptions.detect().withDelimiter('|').withCharset(ISO_8859_1).withLimits(limits);
        assertThat(told.delimiter()).contains('|');
        assertThat(told.charset()).contains(ISO_8859_1);
        assertThat(told.limits()).isEqualTo(limits);
        assertThat(told).hasToString("CsvOptions[delimiter=|, charset=ISO-8859-1, limits=" + limits + "]");
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\r', '\n', 'a', '0', 'é', '\uFEFF', '\uD83D'})
    void refusesWhatCanBeNoDelimiter(char delimiter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvOptions.detect().withDelimiter(delimiter))
                .withMessageStartingWith("Not a delimiter: ");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|', ':', '^', '~', ' ', '\u001F', '¦'})
    void readsWithAnyOtherDelimiter(char delimiter) {
        CsvOptions told = CsvOptions.detect().withDelimiter(delimiter);
        assertThat(Csv.cells(Csv.text("a,b\n\"1\",2\n".replace(',', delimiter), told)))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record).hasSize(2));
    }
}
