package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
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
    void aGuardedTableDiffersByNoMoreThanApostrophes(@ForAll("tables") List<List<String>> table) {
        CsvOptions comma = CsvOptions.detect().withDelimiter(',');
        List<List<String>> read = Csv.cells(Csv.bytes(written(table, CsvStyle.standard()), comma));
        assertThat(read).usingRecursiveComparison().isEqualTo(guarded(table));
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

    private static List<List<String>> guarded(List<List<String>> table) {
        return table.stream()
                .map(cells -> cells.stream().map(FormulaGuard::guarded).toList())
                .toList();
    }

    private static byte[] written(List<List<String>> table, CsvStyle style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTables tables = CsvTables.to(out, style)) {
            table.forEach(tables::write);
        }
        return out.toByteArray();
    }
}
