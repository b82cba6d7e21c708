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
    private final Class<? extends ImportUnderTest> subjectType;
    private final Settings settings;
    private final Consumer<String> progress;

    BenchmarkRun(Class<? extends ImportUnderTest> subjectType, Settings settings, Consumer<String> progress) {
        this.subjectType = subjectType;
        this.settings = settings;
        this.progress = progress;
    }

    Report run() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(settings.surroundings().folder());
        Path folder = Files.createTempDirectory(settings.surroundings().folder().toAbsolutePath(), "run");
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
        SampleFiles files = new SampleFiles(folder);
        long warmUp = settings.surroundings().warmUp();
        if (warmUp > 0) {
            progress.accept(database.description() + ": warming up");
            measurement(database, files, warmUp).warmUp();
        }
        for (long rows : settings.sizes()) {
            progress.accept(database.name() + ": " + rows + " rows, " + settings.rounds() + " rounds");
            Figures figures = measurement(database, files, rows).measure(settings.rounds());
            large(database, files, figures);
            report.figures(figures);
        }
    }

    private Measurement measurement(MeasuredDatabase database, SampleFiles files, long rows) throws IOException {
        return new Measurement(
                subjectType,
                database,
                new Measurement.Files(files.first(rows), files.moved(rows), files.managed(rows), files.described(rows)),
                rows);
    }

    private void large(MeasuredDatabase database, SampleFiles files, Figures figures) throws IOException, SQLException {
        long users = settings.surroundings().directory();
        if (users > 0) {
            progress.accept(database.name() + ": a directory of " + users + " users");
            new LargeDirectory(ChildJvm.subject(subjectType), database, files.first(users), users)
                    .measure(files.after(users, figures.rows()), settings.rounds(), figures);
        }
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
