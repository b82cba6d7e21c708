package dev.people.csv;

import static dev.people.finding.FindingCode.BAD_ENCODING;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.Finding;
import dev.people.finding.Place;
import dev.people.importing.SourceForm;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void honorsEveryByteOrderMark(String charset) {
        byte[] bytes = "\uFEFFfoo,üÜß\n日本,\uD83D\uDC35\n".getBytes(Charset.forName(charset));
        assertThat(Csv.bytes(bytes).form())
                .extracting(SourceForm::charset, SourceForm::byteOrderMark)
                .containsExactly(charset, charset);
        assertThat(Csv.cells(Csv.bytes(bytes))).containsExactly(List.of("foo", "üÜß"), List.of("日本", "\uD83D\uDC35"));
    }

    @Test
    void believesAMarkMoreThanTheCaller() {
        byte[] bytes = "\uFEFFname\nJörg\n".getBytes(UTF_8);
        CsvOptions told = CsvOptions.detect().withCharset(WINDOWS);
        assertThat(Csv.bytes(bytes, told).form())
                .extracting(SourceForm::charset, SourceForm::byteOrderMark)
                .containsExactly("UTF-8", "UTF-8");
        assertThat(Csv.cells(Csv.bytes(bytes, told))).containsExactly(List.of("name"), List.of("Jörg"));
    }

    @Test
    void readsUtf8WithoutAMark() {
        assertThat(Csv.text("name\nJörg\n").form())
                .extracting(SourceForm::charset, SourceForm::byteOrderMark)
                .containsExactly("UTF-8", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-2", "UTF-16LE", "UTF-16", "Shift_JIS", "IBM037"})
    void readsAnotherCharacterSetWhenTold(String charset) {
        CsvOptions told = CsvOptions.detect().withCharset(Charset.forName(charset));
        byte[] bytes = "name,city\nJonas,Bern\n".getBytes(Charset.forName(charset));
        assertThat(Csv.cells(Csv.bytes(bytes, told)))
                .containsExactly(List.of("name", "city"), List.of("Jonas", "Bern"));
    }

    @Test
    void refusesMalformedBytesWithTheFirstPlaceTheirNumberAndASuggestion() {
        byte[] bytes = "name,city\nAnna,Bern\nJörg,Köln\nEva,Lübeck\n".getBytes(WINDOWS);
        assertThat(Csv.refusal(Csv.bytes(bytes)))
                .isEqualTo(Finding.of(BAD_ENCODING)
                        .with("file", "people.csv")
                        .with("charset", "UTF-8")
                        .with("offset", 21)
                        .with("line", 3)
                        .with("count", 3)
                        .with("suggestion", "windows-1252")
                        .with("readings", "\nwindows-1252 reads: Jörg,Köln")
                        .at(Place.row(0, 3)));
    }

    @Test
    void countsMalformedPlacesFarBehindTheFirst() {
        byte[] good = "anna,Bern\r\n".repeat(20_000).getBytes(UTF_8);
        byte[] bad = "jörg,Köln\r\n".getBytes(WINDOWS);
        Finding finding = Csv.refusal(Csv.bytes(Csv.concat(good, bad, good, bad)));
        assertThat(finding.place()).isEqualTo(Place.row(0, 20_001));
        assertThat(finding.parameters())
                .containsEntry("offset", String.valueOf(good.length + 1))
                .containsEntry("count", "4");
    }

    @Test
    void refusesMalformedBytesOfACharacterSetThatWasToldToo() {
        byte[] bytes = Csv.concat("name\nJ".getBytes(UTF_8), new byte[] {(byte) 0x81}, "rg\n".getBytes(UTF_8));
        Finding finding = Csv.refusal(Csv.bytes(bytes, CsvOptions.detect().withCharset(WINDOWS)));
        assertThat(finding.code()).isEqualTo(BAD_ENCODING);
        assertThat(finding.parameters()).containsAllEntriesOf(Map.of("charset", "windows-1252", "count", "1"));
    }

    @Test
    void refusesACharacterCutOffByTheEndOfTheFile() {
        byte[] bytes = "name,city\nAnna,Kö".getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(Csv.refusal(Csv.bytes(cut)).code()).isEqualTo(BAD_ENCODING);
    }

    @Test
    void refusesHalfASurrogatePairInUtf16() {
        byte[] bytes = Csv.concat("\uFEFFname\n".getBytes(UTF_16LE), new byte[] {0x35, (byte) 0xD8, 'a', 0});
        assertThat(Csv.refusal(Csv.bytes(bytes)).code()).isEqualTo(BAD_ENCODING);
    }

    @Test
    void saysThatAMarkedFileIsCutOffOrDamagedAndSuggestsNoOtherCharacterSet() {
        byte[] good = "\uFEFFname\nanna\n".getBytes(UTF_16LE);
        assertThat(Csv.refusal(Csv.bytes(Csv.concat(good, new byte[] {'x'}))).parameters())
                .containsEntry("suggestion", "none: the file is cut off in the middle of a character");
        byte[] half = Csv.concat(good, new byte[] {0x35, (byte) 0xD8, 'a', 0, 'b', 0});
        assertThat(Csv.refusal(Csv.bytes(half)).parameters())
                .containsEntry("suggestion", "none: it is UTF-16LE with damaged places");
    }

    @Test
    void keepsAReplacementCharacterThatReallyStandsInTheFile() {
        assertThat(Csv.cells(Csv.text("name\nJ\uFFFDrg\n"))).contains(List.of("J\uFFFDrg"));
    }

    @Test
    void suggestsUtf16ForPairsWithNulBytes() {
        String text = "username,email\nanna,anna@example.org\n";
        assertThat(Csv.refusal(Csv.bytes(text.getBytes(UTF_16LE))).parameters())
                .containsAllEntriesOf(Map.of("suggestion", "UTF-16LE", "offset", "1", "count", "37"));
        assertThat(Csv.refusal(Csv.bytes(text.getBytes(UTF_16BE))).parameters())
                .containsAllEntriesOf(Map.of("suggestion", "UTF-16BE", "offset", "0", "count", "37"));
    }

    @Test
    void keepsAMarkInTheMiddleOfAFile() {
        assertThat(Csv.cells(Csv.text("name\n\uFEFFanna\n"))).contains(List.of("\uFEFFanna"));
    }

    @Test
    void saysHowItReadTheBytes() {
        assertThat(Csv.bytes("\uFEFFa".getBytes(UTF_8)).form().evidence()).contains("The byte order mark says UTF-8.");
        assertThat(Csv.bytes("a".getBytes(UTF_8), CsvOptions.detect().withCharset(ISO_8859_1))
                        .form()
                        .evidence())
                .contains("No byte order mark; read as ISO-8859-1, as told.");
    }
}
