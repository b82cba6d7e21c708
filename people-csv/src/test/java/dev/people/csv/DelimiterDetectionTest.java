package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimiterDetectionTest {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsOutEachOfTheFour(String delimiter) {
        String text = "username,first,last\nanna,Anna,Meier\nben,Ben,Koch\n".replace(",", delimiter);
        assertThat(Csv.delimiter(text)).isEqualTo(delimiter);
    }

    @Test
    void findsOutADelimiterFromAHeaderAlone() {
        assertThat(Csv.delimiter("username;email")).isEqualTo(";");
    }

    @Test
    void prefersTheSemicolonOfTheHeaderToManyCommasInCells() {
        assertThat(
                        Csv.delimiter(
                                """
                        Name;Adresse;Betrag
                        Müller, Anna;Hauptstr. 5, 10115 Berlin;1.234,56
                        Schmidt, Karl;Weg 3, 20095 Hamburg;99,95
                        Weiß, Eva;Platz 1, 80331 München;7,00
                        """))
                .isEqualTo(";");
    }

    @Test
    void prefersTheSemicolonThoughCommasAreInEveryRecord() {
        assertThat(
                        Csv.delimiter(
                                """
                        Name, Vorname;Adresse, Ort;Betrag, EUR
                        Müller, Anna;Hauptstr. 5, Berlin;1,50
                        Schmidt, Karl;Weg 3, Hamburg;99,95
                        """))
                .isEqualTo(";");
    }

    @Test
    void prefersTheSemicolonToCommasWithoutBlanksWhenARowIsRagged() {
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> "user" + i + ";Meier,Anna" + i + ";x")
                .collect(Collectors.joining("\n"));
        assertThat(Csv.delimiter("username;name;city\nragged;row,1\n" + rows)).isEqualTo(";");
    }

    @Test
    void isNotMisledByDecimals() {
        assertThat(Csv.delimiter("name;rate\nanna;1,5\nben;2,25\neva;0,1\n")).isEqualTo(";");
    }

    @Test
    void isNotMisledByListsInCells() {
        assertThat(Csv.delimiter("username,roles\nanna,editor;author\nben,editor;reader\n"))
                .isEqualTo(",");
        assertThat(Csv.delimiter("username|roles\nanna|editor;author,x\nben|editor;reader,y\n"))
                .isEqualTo("|");
    }

    @Test
    void isNotMisledByDelimitersInQuotes() {
        assertThat(Csv.delimiter("\"a;b;c\",\"d\"\n\"1;2;3\",\"4\"\n")).isEqualTo(",");
        assertThat(Csv.delimiter("a;b\n\"x, y, z\";\"1\n,,\n2\"\n\"u, v, w\";\"3\"\n"))
                .isEqualTo(";");
    }

    @Test
    void isNotDisturbedByAPreamble() {
        assertThat(Csv.delimiter("version:v1.0\nusername,email,city\n")).isEqualTo(",");
        assertThat(Csv.delimiter("Exported by Anna, HR; 2026\n\nusername;email;city\na;b;c\nd;e;f\n"))
                .isEqualTo(";");
    }

    @Test
    void acceptsBlanksAfterEveryDelimiter() {
        assertThat(Csv.delimiter("username, email, city\nanna, a@x.org, Bonn\n"))
                .isEqualTo(",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email\nanna@example.org\nben@example.org\n",
                "username",
                "name\nMüller, Anna\nSchmidt, Karl\nKoch, Ben\n",
                "motto\nfirst come, first served\nso\nwell, well, well\nno\n"
            })
    void leavesASingleColumnWhole(String text) {
        assertThat(Csv.delimiter(text)).isEmpty();
        assertThat(Csv.cells(Csv.text(text)))
                .allSatisfy(record -> assertThat(record).hasSize(1));
    }

    @Test
    void namesTheCountsAsEvidence() {
        assertThat(Csv.evidence("a;b;c\n1;x, y;3\n4;5;6\n"))
                .containsExactly(
                        "No byte order mark; read as UTF-8, strictly.",
                        "Semicolon: 3 columns in 3 of 3 records.",
                        "Comma: 2 columns in 1 of 3 records, the first of them record 2.");
    }

    @Test
    void looksAtFiftyRecordsAtMost() {
        String rows = IntStream.range(0, 500).mapToObj(i -> i + "|x").collect(Collectors.joining("\n"));
        assertThat(Csv.evidence("a|b\n" + rows)).contains("Pipe: 2 columns in 50 of 50 records.");
    }

    @Test
    void saysThatNothingSeparatesCells() {
        assertThat(Csv.evidence("email\na@x.org\n"))
                .contains("A single column: neither comma, semicolon, tab nor pipe separates cells.");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "^"})
    void believesADeclaration(String delimiter) {
        String text = "SEP=" + delimiter + "\r\na" + delimiter + "b\r\n";
        assertThat(Csv.delimiter(text)).isEqualTo(delimiter);
        assertThat(Csv.evidence(text))
                .anySatisfy(sentence -> assertThat(sentence).contains("declares"));
    }

    @Test
    void believesTheCallerMoreThanADeclarationAndTheRecords() {
        CsvOptions pipe = CsvOptions.detect().withDelimiter('|');
        assertThat(Csv.cells(Csv.text("sep=;\na;b|c\n", pipe))).containsExactly(List.of("a;b", "c"));
    }

    @Test
    void findsOutADelimiterThoughQuotingBreaksLater() {
        assertThat(Csv.delimiter("a,b,c\n1,\"2,3\n4,5,6\n")).isEqualTo(",");
    }

    @Test
    void looksNoFurtherThanItsSampleInAFileOfOneLongRecord() {
        byte[] bytes = ("a,b\n" + "x".repeat(60_000) + "," + "y".repeat(60_000) + "\n" + "z".repeat(50_000) + ",1\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Csv.bytes(bytes).form().evidence()).contains("Comma: 2 columns in 2 of 2 records.");
    }
}
