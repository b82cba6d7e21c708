package dev.people.console;

import dev.people.PeopleAs;
import dev.people.csv.CsvOptions;
import dev.people.csv.CsvRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.importing.UnreadableSourceException;
import dev.people.plan.Plan;
import dev.people.plan.SourceFacts;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** A plan in a file, and the file that it was made of. */
final class SavedPlan implements AutoCloseable {
    @Parameters(index = "0", paramLabel = "PLAN", description = "a plan that 'plan --save' wrote")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    Path plan;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "the file that was planned (default: of its name, beside PLAN or in the working directory)")
    @Nullable
    Path file;

    private final List<CsvRecords> opened = new ArrayList<>();

    /** Writes a plan; the file appears as a whole or not at all, and is for its owner only where that can be said. */
    static void write(PeopleAs people, Plan plan, Path to) {
        try {
            OwnFiles.write(to, out -> {
                BufferedOutputStream buffered = new BufferedOutputStream(out);
                people.plans().save(plan, buffered);
                buffered.flush();
            });
        } catch (IOException e) {
            throw NewFile.unwritable("plan", to, e);
        }
    }

    Plan open(PeopleAs people) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(plan))) {
            return people.imports().open(in, this::source);
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    Finding.of(FindingCode.UNREADABLE_SOURCE).with("why", "the plan " + plan + " cannot be opened"));
        }
    }

    private CsvRecords source(SourceFacts facts) {
        CsvRecords records = CsvRecords.of(file(facts), asThen(facts.table()));
        opened.add(records);
        return records;
    }

    private Path file(SourceFacts facts) {
        if (file != null) {
            return file;
        }
        Path name = Path.of(facts.name()).getFileName();
        return Stream.of(plan.resolveSibling(name), name)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new UsageException("The plan was made of " + name
                        + ", which is neither beside it nor in the working directory: name the file behind PLAN"));
    }

    private static CsvOptions asThen(SourceFacts.Table table) {
        CsvOptions options = CsvOptions.detect();
        if (!table.delimiter().isEmpty()) {
            options = options.withDelimiter(table.delimiter().charAt(0));
        }
        return table.charset().isEmpty() ? options : options.withCharset(Charset.forName(table.charset()));
    }

    @Override
    public void close() {
        opened.forEach(CsvRecords::close);
    }
}
