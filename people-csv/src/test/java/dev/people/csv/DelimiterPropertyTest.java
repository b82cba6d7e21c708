package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DelimiterPropertyTest {
    private static final List<String> HEADER = List.of("username", "first name", "e-mail", "city", "note", "rate");

    @Property
    void theDelimiterOfATableWithAPlainHeaderIsFoundOut(
            @ForAll("delimiters") char delimiter, @ForAll("tables") List<List<String>> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADER.subList(0, rows.get(0).size()));
        table.addAll(rows);
        String text = written(table, delimiter);
        assertThat(Csv.delimiter(text)).isEqualTo(String.valueOf(delimiter));
        assertThat(Csv.cells(Csv.text(text))).isEqualTo(table);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.of(
                        "anna", "Müller", "12", "1,5", ", ", "; ", ";", "|", "\t", " ", "\n", "\"")
                .list()
                .ofMaxSize(5)
                .map(pieces -> String.join("", pieces));
        return Arbitraries.integers()
                .between(2, HEADER.size())
                .flatMap(columns ->
                        cells.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(60));
    }

    private static String written(List<List<String>> table, char delimiter) {
        StringWriter out = new StringWriter();
        CsvStyle style = CsvStyle.standard().withoutFormulaGuard().withDelimiter(delimiter);
        try (CsvTables tables = CsvTables.to(out, style)) {
            table.forEach(tables::write);
        }
        return out.toString();
    }
}
