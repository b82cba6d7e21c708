package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NaughtyStringsTest {
    private static final Pattern JSON_STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void everyNaughtyStringComesBackUnchanged() throws IOException {
        List<String> strings = naughtyStrings();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("username", "note"));
        strings.forEach(naughty -> table.add(List.of(naughty, "x")));
        StringWriter out = new StringWriter();
        try (CsvTables tables = CsvTables.to(out, CsvStyle.standard().withoutFormulaGuard())) {
            table.forEach(tables::write);
        }
        assertThat(strings).hasSize(74);
        assertThat(Csv.cells(Csv.text(out.toString()))).isEqualTo(table);
    }

    private static List<String> naughtyStrings() throws IOException {
        try (InputStream in = Csv.class.getResourceAsStream("/csv/naughty/naughty-strings-sample.json")) {
            String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<String> strings = new ArrayList<>();
            Matcher matcher = JSON_STRING.matcher(json);
            while (matcher.find()) {
                strings.add(unescaped(matcher.group(1)));
            }
            return strings;
        }
    }

    /** Escapes of JSON and of Java differ in the slash alone, which needs none. */
    private static String unescaped(String string) {
        Matcher unicode = Pattern.compile("\\\\u([0-9a-fA-F]{4})").matcher(string.replace("\\/", "/"));
        return unicode.replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                .translateEscapes();
    }
}
