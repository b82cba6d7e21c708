package dev.people.csv;

import static dev.people.finding.FindingCode.EMPTY_FILE;
import static dev.people.finding.FindingCode.NOT_TEXT;
import static dev.people.finding.FindingCode.SPREADSHEET_FILE;
import static dev.people.finding.FindingCode.UNREADABLE_SOURCE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.EndlessZeros;
import dev.people.finding.Finding;
import dev.people.importing.UnreadableSourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedContentTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", "\r\n \n\t\n", "\uFEFF\n", "sep=;\n"})
    void refusesAFileWithoutRecords(String text) {
        assertThat(Csv.refusal(Csv.text(text))).isEqualTo(Finding.of(EMPTY_FILE).with("file", "people.csv"));
    }

    @Test
    void refusesAFileOfBlankLinesBeyondTheSample() {
        assertThat(Csv.refusal(Csv.text(" \n".repeat(200_000))).code()).isEqualTo(EMPTY_FILE);
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, an Excel workbook (XLSX)",
        "content.xml, an OpenDocument spreadsheet (ODS)",
        "readme.txt, a ZIP archive"
    })
    void refusesArchivesOfSpreadsheetPrograms(String entry, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (entry.equals("content.xml")) {
                zip.setMethod(ZipOutputStream.DEFLATED);
                zip.putNextEntry(new ZipEntry("mimetype-application/vnd.oasis.opendocument.spreadsheet"));
            }
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("username,email\n".getBytes(UTF_8));
        }
        Finding finding = Csv.refusal(Csv.bytes(bytes.toByteArray()));
        assertThat(finding.code()).isEqualTo(SPREADSHEET_FILE);
        assertThat(finding.parameters()).containsEntry("format", format);
    }

    @Test
    void refusesAnOldExcelWorkbook() {
        byte[] beginning = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        Finding finding = Csv.refusal(Csv.bytes(Csv.concat(beginning, new byte[504])));
        assertThat(finding.code()).isEqualTo(SPREADSHEET_FILE);
        assertThat(finding.parameters()).containsEntry("format", "an old Excel workbook (XLS)");
    }

    @Test
    void refusesASpreadsheetInXml() {
        String xml = "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">\n";
        assertThat(Csv.refusal(Csv.text(xml)).code()).isEqualTo(SPREADSHEET_FILE);
    }

    @Test
    void refusesAPackedFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("username,email\n".getBytes(UTF_8));
        }
        Finding finding = Csv.refusal(Csv.bytes(bytes.toByteArray()));
        assertThat(finding.code()).isEqualTo(SPREADSHEET_FILE);
        assertThat(finding.parameters()).containsEntry("format", "a GZIP archive");
    }

    @Test
    void refusesADocument() {
        Finding finding = Csv.refusal(Csv.text("%PDF-1.7\n1 0 obj\n"));
        assertThat(finding.code()).isEqualTo(NOT_TEXT);
        assertThat(finding.parameters()).containsEntry("why", "it is a PDF document");
    }

    @Test
    void refusesASpreadsheetThoughACharacterSetIsTold() {
        CsvOptions told = CsvOptions.detect().withCharset(ISO_8859_1);
        assertThat(Csv.refusal(Csv.bytes(new byte[] {'P', 'K', 3, 4, 20, 0}, told))
                        .code())
                .isEqualTo(SPREADSHEET_FILE);
    }

    @Test
    void refusesBinaryData() {
        byte[] bytes = new byte[10_000];
        new Random(7).nextBytes(bytes);
        assertThat(Csv.refusal(Csv.bytes(bytes)).code()).isEqualTo(NOT_TEXT);
        assertThat(Csv.refusal(Csv.bytes(new byte[64])).code()).isEqualTo(NOT_TEXT);
    }

    @Test
    void readsTextWithASingleNulByte() {
        assertThat(Csv.cells(Csv.text("a\0,b\n"))).hasSize(1);
        assertThat(Csv.cells(Csv.text("username,email\nan\0na,a@x.org\n"))).hasSize(2);
    }

    @Test
    void readsTextWithAControlCharacterInEveryRow() {
        assertThat(Csv.cells(Csv.text("username,email\n" + "anna\0,anna@example.org\n".repeat(100))))
                .hasSize(101);
    }

    @Test
    void refusesTextInWhichOneByteInTwentyIsAControlCharacter() {
        String row = "x".repeat(18) + "\u0001\n";
        assertThat(Csv.refusal(Csv.text(row.repeat(10))).code()).isEqualTo(NOT_TEXT);
        assertThat(Csv.cells(Csv.text(row.repeat(9)))).hasSize(9);
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path folder) {
        Finding finding = Csv.refusal(CsvRecords.of(folder.resolve("gone.csv")));
        assertThat(finding)
                .isEqualTo(
                        Finding.of(UNREADABLE_SOURCE).with("file", "gone.csv").with("why", "it does not exist"));
    }

    @Test
    void refusesAFolder(@TempDir Path folder) {
        assertThat(Csv.refusal(CsvRecords.of(folder)).parameters()).containsEntry("why", "it is a directory");
    }

    @Test
    void refusesAStreamOfZerosWithoutAnEndByItsBeginning() {
        InputStream zeros = new EndlessZeros();
        assertThat(Csv.refusal(CsvRecords.of(zeros, "upload.csv")).code()).isEqualTo(NOT_TEXT);
    }

    @Test
    void refusesAStreamThatBreaksOff() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };
        Assertions.assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> CsvRecords.of(broken, "upload.csv"))
                .satisfies(refusal -> assertThat(refusal.finding().code()).isEqualTo(UNREADABLE_SOURCE))
                .withRootCauseInstanceOf(IOException.class);
    }
}
