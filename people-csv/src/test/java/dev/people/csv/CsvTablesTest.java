package dev.people.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTablesTest {
    private static final CsvOptions COMMA = CsvOptions.detect().withDelimiter(',');
    private static final CsvStyle AS_IT_IS = CsvStyle.standard().withoutFormulaGuard();

    @Test
    void endsLinesWithCrLfAndQuotesOnlyWhereNeeded() {
        assertThat(written(AS_IT_IS, "a", "b c", "d,e", "f\"g", "h\ni", "j\rk", ""))
                .isEqualTo("a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\"j\rk\",\r\n");
    }

    @Test
    void quotesWithRegardToItsDelimiter() {
        assertThat(written(AS_IT_IS.withDelimiter(';'), "a,b", "c;d")).isEqualTo("a,b;\"c;d\"\r\n");
        assertThat(written(AS_IT_IS.withDelimiter('\t'), "a,b", "c\td")).isEqualTo("a,b\t\"c\td\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " x", "x\u00A0", "sep=;", "SEP=x", "\uFEFFx"})
    void quotesWhatWouldNotComeBackOrBeMisread(String cell) {
        assertThat(written(AS_IT_IS, cell)).isEqualTo('"' + cell + "\"\r\n");
    }

    @Test
    void quotesABeginningThatReadsAsAnotherByteOrderMark() {
        assertThat(written(AS_IT_IS.withCharset(ISO_8859_1), "ÿþx", "ÿþx")).isEqualTo("\"ÿþx\",ÿþx\r\n");
        assertThat(written(AS_IT_IS.withCharset(UTF_16LE), "\uFFFEx", "y")).isEqualTo("\"\uFFFEx\",y\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1", "-5", "@a", "\0x", "＝1", "＋1", "－1", "＠a", "'=1", "''-x"})
    void putsAnApostropheBeforeWhatMayBeAFormula(String cell) {
        assertThat(written(CsvStyle.standard(), "x", cell)).isEqualTo("x,'" + cell + "\r\n");
        assertThat(written(AS_IT_IS, "x", cell)).isEqualTo("x," + cell + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tx", "\rx", "\nx"})
    void putsAnApostropheBeforeControlCharactersAtTheBeginning(String cell) {
        assertThat(Csv.cells(Csv.text(written(CsvStyle.standard(), "x", cell), COMMA)))
                .containsExactly(List.of("x", "'" + cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "x-5", "O'Neill", "'n Sync", "", "'", "anna@example.org", "1,5"})
    void leavesHarmlessCellsAlone(String cell) {
        assertThat(Csv.cells(Csv.text(written(CsvStyle.standard(), "x", cell), COMMA)))
                .containsExactly(List.of("x", cell));
    }

    @Test
    void writesAByteOrderMarkWhenAsked() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(CsvTables.to(out, CsvStyle.standard().withByteOrderMark()), "ä");
        assertThat(out.toByteArray()).isEqualTo("\uFEFFä\r\n".getBytes(UTF_8));
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        write(CsvTables.to(wide, CsvStyle.standard().withCharset(UTF_16LE).withByteOrderMark()), "ä");
        assertThat(wide.toByteArray()).isEqualTo("\uFEFFä\r\n".getBytes(UTF_16LE));
    }

    @Test
    void makesAFileAnew(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "something much longer than the table");
        write(CsvTables.to(file), "a", "b");
        assertThat(file).hasContent("a,b\r\n");
    }

    @Test
    void failsForAFileThatCannotBeWritten(@TempDir Path folder) {
        Path nowhere = folder.resolve("missing").resolve("out.csv");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CsvTables.to(nowhere))
                .withMessageContaining("out.csv");
    }

    @Test
    void failsRatherThanReplaceACharacter() {
        CsvTables ascii =
                CsvTables.to(new ByteArrayOutputStream(), CsvStyle.standard().withCharset(US_ASCII));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> write(ascii, "Jörg"));
        CsvTables utf8 = CsvTables.to(new ByteArrayOutputStream());
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> write(utf8, "half \uD83D pair"));
    }

    @Test
    void refusesARecordWithoutCells() {
        try (CsvTables table = CsvTables.to(new StringWriter())) {
            assertThatIllegalArgumentException().isThrownBy(() -> table.write(List.of()));
        }
    }

    @Test
    void refusesStylesThatContradictThemselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvStyle.standard().withCharset(US_ASCII).withByteOrderMark());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvStyle.standard().withByteOrderMark().withCharset(US_ASCII));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvStyle.standard().withCharset(UTF_16))
                .withMessageContaining("UTF-16LE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvStyle.standard().withDelimiter('"'));
    }

    private static String written(CsvStyle style, String... cells) {
        StringWriter out = new StringWriter();
        write(CsvTables.to(out, style), cells);
        return out.toString();
    }

    private static void write(CsvTables table, String... cells) {
        try (table) {
            table.write(Arrays.asList(cells));
        }
    }
}
