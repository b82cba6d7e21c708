package dev.people.csv;

import dev.people.importing.UnreadableSourceException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Formats that get renamed to .csv, known by their first bytes. The more special ones come first. */
enum KnownFormat {
    XLSX(Kind.TABLE, "an Excel workbook (XLSX)", "PK\3\4", "xl/"),
    ODS(Kind.TABLE, "an OpenDocument spreadsheet (ODS)", "PK\3\4", "opendocument.spreadsheet"),
    ZIP(Kind.TABLE, "a ZIP archive", "PK\3\4", ""),
    XLS(Kind.TABLE, "an old Excel workbook (XLS)", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", ""),
    EXCEL_XML(Kind.TABLE, "an Excel workbook in XML", "<", "office:spreadsheet"),
    EXCEL_HTML(Kind.TABLE, "an Excel workbook in HTML", "<", "office:excel"),
    GZIP(Kind.TABLE, "a GZIP archive", "\u001F\u008B\b", ""),
    SEVEN_ZIP(Kind.TABLE, "a 7z archive", "7z\u00BC\u00AF'\u001C", ""),
    PDF(Kind.OTHER, "a PDF document", "%PDF-", ""),
    RTF(Kind.OTHER, "an RTF document", "{\\rtf", ""),
    PNG(Kind.OTHER, "a PNG picture", "\u0089PNG", ""),
    JPEG(Kind.OTHER, "a JPEG picture", "\u00FF\u00D8\u00FF", "");

    private final Kind kind;
    private final String label;
    private final String beginning;
    private final String contained;

    KnownFormat(Kind kind, String label, String beginning, String contained) {
        this.kind = kind;
        this.label = label;
        this.beginning = beginning;
        this.contained = contained;
    }

    static Optional<KnownFormat> of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(format -> bytes.startsWith(format.beginning) && bytes.contains(format.contained))
                .findFirst();
    }

    UnreadableSourceException refusal(String file) {
        return kind == Kind.TABLE ? Refusals.spreadsheet(file, label) : Refusals.notText(file, "it is " + label);
    }

    private enum Kind {
        /** A table, or an archive that may hold one. */
        TABLE,
        /** Something else. */
        OTHER
    }
}
