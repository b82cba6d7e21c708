package dev.people.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.SourceForm;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
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
        assertThat(written(CsvStyle.standard(), "x", cell)).isEqualTo("x,'" + cell + ",_guarded\r\n");
        assertThat(written(AS_IT_IS, "x", cell)).isEqualTo("x," + cell + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tx", "\rx", "\nx"})
    void putsAnApostropheBeforeControlCharactersAtTheBeginning(String cell) {
        assertThat(written(CsvStyle.standard(), "x", cell)).startsWith(cell.startsWith("\t") ? "x,'\t" : "x,\"'");
        assertThat(Csv.cells(Csv.text(written(CsvStyle.standard(), "x", cell), COMMA)))
                .containsExactly(List.of("x", cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "x-5", "O'Neill", "'n Sync", "", "'", "anna@example.org", "1,5"})
    void leavesHarmlessCellsAlone(String cell) {
        String foreign = written(CsvStyle.standard(), "x", cell).replace(",_guarded", "");
        assertThat(Csv.cells(Csv.text(foreign, COMMA))).containsExactly(List.of("x", cell));
    }

    @Test
    void writesAByteOrderMarkWhenAsked() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(CsvTables.to(out, AS_IT_IS.withByteOrderMark()), "ä");
        assertThat(out.toByteArray()).isEqualTo("\uFEFFä\r\n".getBytes(UTF_8));
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        write(CsvTables.to(wide, AS_IT_IS.withCharset(UTF_16LE).withByteOrderMark()), "ä");
        assertThat(wide.toByteArray()).isEqualTo("\uFEFFä\r\n".getBytes(UTF_16LE));
    }

    @Test
    void endsLinesWithLfAndQuotesEverythingWhenAsked() {
        assertThat(written(AS_IT_IS.withLineFeeds(), "a", "b")).isEqualTo("a,b\n");
        assertThat(written(AS_IT_IS.withEveryCellQuoted(), "a", "", "b\"c")).isEqualTo("\"a\",\"\",\"b\"\"c\"\r\n");
    }

    @Test
    void namesTheCharacterThatIsLackingAndWritesNothingOfItsRow() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTables table = CsvTables.to(out, AS_IT_IS.withCharset(US_ASCII))) {
            table.write(List.of("name", "city"));
            table.write(List.of("x", "y"));
            Finding finding = refusal(() -> table.write(List.of("Jorg", "Kö")));
            assertThat(finding.code()).isEqualTo(FindingCode.UNMAPPABLE_CHARACTER);
            assertThat(finding.place().row()).isEqualTo(3);
            assertThat(finding.place().column()).isEqualTo("city");
            assertThat(finding.parameters())
                    .containsEntry("character", "U+00F6")
                    .containsEntry("position", "2")
                    .containsEntry("charset", "US-ASCII");
            table.finish();
        }
        assertThat(out.toString(US_ASCII)).isEqualTo("name,city\r\nx,y\r\n");
    }

    @Test
    void refusesHalfAPairOfSurrogatesAndWhatACharacterSetWouldGiveBackAsAnother() {
        CsvTables utf8 = CsvTables.to(new ByteArrayOutputStream());
        assertThat(refusal(() -> utf8.write(List.of("half \uD83D pair"))).parameters())
                .containsEntry("character", "U+D83D");
        CsvTables latin = CsvTables.to(new ByteArrayOutputStream(), AS_IT_IS.withCharset(ISO_8859_1));
        assertThat(latin.canWrite("ÿ\u0080")).isTrue();
        assertThat(latin.canWrite("€")).isFalse();
        assertThat(utf8.canWrite("\ud83d\ude00")).isTrue();
    }

    private static Finding refusal(ThrowingCallable writing) {
        RejectedException refusal = catchThrowableOfType(RejectedException.class, writing);
        return Objects.requireNonNull(refusal, "It was written").findings().get(0);
    }

    @Test
    void takesTheFormOfAFileThatWasRead() {
        assertThat(styled(CsvStyle.like(Csv.text("a;ä\n1;2\n").form()))).isEqualTo("a;ä\r\n".getBytes(UTF_8));
        byte[] wide = "\uFEFFa\tä\n1\t2\n".getBytes(UTF_16LE);
        assertThat(styled(CsvStyle.like(Csv.bytes(wide).form()))).isEqualTo("\uFEFFa\tä\r\n".getBytes(UTF_16LE));
        byte[] latin = "a,ä\n1,2\n".getBytes(ISO_8859_1);
        CsvOptions told = CsvOptions.detect().withCharset(ISO_8859_1);
        assertThat(styled(CsvStyle.like(Csv.bytes(latin, told).form()))).isEqualTo("a,ä\r\n".getBytes(ISO_8859_1));
        CsvOptions open = CsvOptions.detect().withCharset(UTF_16);
        assertThat(styled(CsvStyle.like(
                        Csv.bytes("a,ä\n".getBytes(UTF_16BE), open).form())))
                .isEqualTo("\uFEFFa,ä\r\n".getBytes(UTF_16BE));
        assertThat(styled(CsvStyle.like(SourceForm.none()))).isEqualTo("a,ä\r\n".getBytes(UTF_8));
    }

    private static byte[] styled(CsvStyle style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(CsvTables.to(out, style.withoutFormulaGuard()), "a", "ä");
        return out.toByteArray();
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
            table.finish();
        }
    }
}
