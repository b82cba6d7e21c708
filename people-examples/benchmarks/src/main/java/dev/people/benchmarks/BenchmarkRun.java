package dev.people.benchmarks;

import dev.people.benchmarks.database.H2Database;
import dev.people.benchmarks.database.MeasuredDatabase;
import dev.people.benchmarks.database.PostgresDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures every database with every size. For one thread. */
final class BenchmarkRun {
    private static final long WARM_UP_ROWS = 10_000;

    private final Class<? extends ImportUnderTest> subjectType;
    private final Settings settings;
    private final Consumer<String> progress;
    private final PeopleGenerator people = PeopleGenerator.withSeed(1);

    BenchmarkRun(Class<? extends ImportUnderTest> subjectType, Settings settings, Consumer<String> progress) {
        this.subjectType = subjectType;
        this.settings = settings;
        this.progress = progress;
    }

    Report run() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(settings.folder());
        Path folder = Files.createTempDirectory(settings.folder().toAbsolutePath(), "run");
        try {
            return run(folder);
        } finally {
            delete(folder);
        }
    }

    private Report run(Path folder) throws IOException, SQLException, InterruptedException {
        Report report = new Report(Machine.description(), settings.rounds());
        for (String name : settings.databases()) {
            try (MeasuredDatabase database = start(name, folder)) {
                report.database(database);
                measure(database, folder, report);
            }
        }
        return report;
    }

    private void measure(MeasuredDatabase database, Path folder, Report report)
            throws IOException, SQLException, InterruptedException {
        progress.accept(database.description() + ": warming up");
        measurement(database, folder, WARM_UP_ROWS).measure(1);
        for (long rows : settings.sizes()) {
            progress.accept(database.name() + ": " + rows + " rows, " + settings.rounds() + " rounds");
            report.figures(measurement(database, folder, rows).measure(settings.rounds()));
        }
    }

    private Measurement measurement(MeasuredDatabase database, Path folder, long rows) throws IOException {
        Path file = folder.resolve("people" + rows + ".csv");
        if (Files.notExists(file)) {
            people.write(file, rows, Columns.PERSON);
        }
        return new Measurement(subjectType, database, file, rows);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static MeasuredDatabase start(String name, Path folder) throws IOException, SQLException {
        return switch (name) {
            case "postgresql" -> PostgresDatabase.start(folder);
            case "h2" -> H2Database.in(folder);
            default -> throw new IllegalArgumentException(name + " is not known: postgresql, h2");
        };
    }
}
