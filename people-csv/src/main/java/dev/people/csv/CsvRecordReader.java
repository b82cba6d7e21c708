package dev.people.csv;

import dev.people.importing.RecordReader;
import dev.people.importing.SourceRecord;
import dev.people.importing.UnreadableSourceException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Commons CSV behind the guard: it cuts the text into cells, and the marks say where each record came from. */
final class CsvRecordReader implements RecordReader {
    private final SourceFile file;
    private final boolean declared;
    private final RecordMarks marks = new RecordMarks();
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long row;
    private @Nullable GuardMark guard;
    private @Nullable UnreadableSourceException refusal;

    CsvRecordReader(SourceFile file, CsvForm form, CsvLimits limits) {
        this.file = file;
        this.declared = form.isDeclared();
        StrictDecoder decoder = new StrictDecoder(file, form.charset(), form.markLength());
        RecordScanner scanner = new RecordScanner(form.delimiter(), limits, marks);
        this.parser = parser(new GuardedText(decoder, scanner), form.delimiter());
        this.records = parser.iterator();
    }

    @Override
    public @Nullable SourceRecord next() {
        if (refusal != null) {
            throw refusal;
        }
        try {
            return nextRecord();
        } catch (UnreadableSourceException e) {
            refusal = e;
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw Refusals.unreadable(file.name(), e);
        }
    }

    private @Nullable SourceRecord nextRecord() {
        while (records.hasNext()) {
            String[] cells = records.next().values();
            marks.next(cells.length);
            if (!marks.isBlank()) {
                row++;
                if (row > 1 || !declared) {
                    return new SourceRecord(row, marks.line(), bare(List.of(cells)));
                }
            }
        }
        if (row == (declared ? 1 : 0)) {
            throw Refusals.empty(file.name());
        }
        return null;
    }

    /** The one place where guarded cells become what they were; files without the mark are left alone. */
    private List<String> bare(List<String> cells) {
        if (guard == null) {
            guard = GuardMark.in(cells);
        }
        return guard.taken(cells);
    }

    /** Every line is a record to the parser, so that the marks stay in step with it. */
    private CSVParser parser(GuardedText text, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try {
            return CSVParser.builder().setReader(text).setFormat(format).get();
        } catch (IOException e) {
            throw Refusals.unreadable(file.name(), e);
        }
    }
}
