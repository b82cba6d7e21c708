package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripPropertyTest {
    @Property
    void whatIsWrittenIsRead(
            @ForAll("tables") List<List<String>> table,
            @ForAll("delimiters") char delimiter,
            @ForAll("charsets") Charset charset) {
        CsvStyle style = CsvStyle.standard()
                .withoutFormulaGuard()
                .withDelimiter(delimiter)
                .withCharset(charset);
        CsvOptions options = CsvOptions.detect().withDelimiter(delimiter);
        assertThat(Csv.cells(Csv.bytes(written(table, style.withByteOrderMark()), options)))
                .isEqualTo(table);
        assertThat(Csv.cells(Csv.bytes(written(table, style), options.withCharset(charset))))
                .isEqualTo(table);
    }

    @Property
    void aGuardedTableComesBackAsItWas(
            @ForAll("tables") List<List<String>> table,
            @ForAll("delimiters") char delimiter,
            @ForAll("forms") CsvStyle form) {
        CsvOptions options = CsvOptions.detect().withDelimiter(delimiter);
        assertThat(Csv.cells(Csv.bytes(written(table, form.withDelimiter(delimiter)), options)))
                .isEqualTo(table);
    }

    @Property
    void noGuardedCellBeginsAFormula(@ForAll("tables") List<List<String>> table) {
        CsvOptions comma = CsvOptions.detect().withDelimiter(',');
        String marked = new String(written(table, CsvStyle.standard()), StandardCharsets.UTF_8);
        String foreign = "\uFEFFabove\r\n" + marked;
        assertThat(Csv.cells(Csv.text(foreign, comma)).stream().skip(1).flatMap(List::stream))
                .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n\0\uFF1D\uFF0B\uFF0D\uFF20].*"));
    }

    @Provide
    Arbitrary<CsvStyle> forms() {
        CsvStyle style = CsvStyle.standard();
        return Arbitraries.of(
                style,
                style.withByteOrderMark(),
                style.withLineFeeds(),
                style.withEveryCellQuoted().withLineFeeds(),
                style.withoutFormulaGuard(),
                style.withoutFormulaGuard().withEveryCellQuoted());
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return CsvArbitraries.tables();
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return CsvArbitraries.delimiters();
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return CsvArbitraries.charsets();
    }

    private static byte[] written(List<List<String>> table, CsvStyle style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTables tables = CsvTables.to(out, style)) {
            table.forEach(tables::write);
            tables.finish();
        }
        return out.toByteArray();
    }
}
