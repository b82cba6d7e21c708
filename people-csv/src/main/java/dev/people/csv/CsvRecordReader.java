package dev.people.csv;

import dev.people.importing.RecordReader;
import dev.people.importing.SourceRecord;
import dev.people.importing.UnreadableSourceException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Commons CSV behind the guard: it cuts the text into cells, and the marks say where each record came from. */
final class CsvRecordReader implements RecordReader {
    private final SourceFile file;
    private final boolean declared;
    private final Optional<Consumer<Landmarks>> told;
    private final Landmarks.Version version;
    private final RecordMarks marks = new RecordMarks();
    private final RecordScanner scanner;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long row;
    private @Nullable GuardMark guard;
    private @Nullable UnreadableSourceException refusal;

    /** From the beginning; tells what it has seen of the file when it came to the end. */
    CsvRecordReader(SourceFile file, CsvForm form, CsvLimits limits, Consumer<Landmarks> told) {
        this(file, form, limits, Landmark.beginning(form.markLength()), Optional.of(told));
    }

    /** From a place on that another reading has seen. */
    CsvRecordReader(SourceFile file, CsvForm form, CsvLimits limits, Landmark start, GuardMark guard) {
        this(file, form, limits, start, Optional.empty());
        this.guard = guard;
    }

    private CsvRecordReader(
            SourceFile file, CsvForm form, CsvLimits limits, Landmark start, Optional<Consumer<Landmarks>> told) {
        this.file = file;
        this.declared = form.isDeclared();
        this.told = told.filter(any -> Landmarks.arePossibleIn(form.charset()));
        this.row = start.rows();
        StrictDecoder decoder = new StrictDecoder(file, form.charset(), start.bytes());
        this.version = version();
        this.scanner = new RecordScanner(form.delimiter(), limits, marks, start);
        GuardedText text = new GuardedText(decoder, scanner, start.chars(), this.told.isPresent());
        this.parser = parser(text, form.delimiter());
        this.records = parser.iterator();
    }

    private Landmarks.Version version() {
        try {
            return Landmarks.Version.of(file.path());
        } catch (IOException e) {
            throw Refusals.unreadable(file.name(), e);
        }
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
        told.ifPresent(this::tell);
        return null;
    }

    private void tell(Consumer<Landmarks> listener) {
        listener.accept(new Landmarks(scanner.landmarks(), guard == null ? GuardMark.NONE : guard, version));
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
