package dev.people.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.benchmarks.ImportUnderTest.Directory;
import dev.people.benchmarks.ImportUnderTest.Planned;
import dev.people.benchmarks.database.Insertion;
import dev.people.benchmarks.database.MeasuredDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Imports one file into one database, again and again, each time beside the bare insertion of the same rows. */
final class Measurement {
    private final Class<? extends ImportUnderTest> subjectType;
    private final ImportUnderTest subject;
    private final MeasuredDatabase database;
    private final Files files;
    private final long rows;
    private final Figures figures;

    /** A file, the same people with one other value each, with managers, and with ten fields of the directory's own. */
    record Files(Path people, Path changed, Path managed, Path described) {}

    Measurement(Class<? extends ImportUnderTest> subjectType, MeasuredDatabase database, Files files, long rows) {
        this.subjectType = subjectType;
        this.subject = ChildJvm.subject(subjectType);
        this.database = database;
        this.files = files;
        this.rows = rows;
        this.figures = new Figures(database, rows);
    }

    /** Measures so many rounds, where the time of one more goes, and another one in a small JVM. */
    Figures measure(int rounds) throws SQLException, IOException, InterruptedException {
        for (int i = 0; i < rounds; i++) {
            round();
        }
        shares();
        figures.smallHeap(ChildJvm.run(subjectType, database.fresh(), files.people(), rows));
        return figures;
    }

    /** Measures nothing that counts. */
    void warmUp() throws SQLException {
        round();
    }

    private void round() throws SQLException {
        settle();
        figures.add(Figure.PARSE, Stopwatch.nanos("Parsing", rows, () -> subject.parse(files.people())));
        springBatch();
        try (HikariDataSource dataSource = Pool.of(database.fresh())) {
            subject.schema(dataSource);
            try (Directory directory = subject.open(dataSource)) {
                added(directory);
                bare();
                updated(directory);
            }
        }
        managed();
        described();
    }

    private void described() throws SQLException {
        try (HikariDataSource dataSource = Pool.of(database.fresh())) {
            subject.schema(dataSource);
            try (Directory directory = subject.open(dataSource)) {
                directory.add(TenFields.ALL);
                settle();
                Laps laps = Laps.of(directory, files.described(), rows, done -> {});
                figures.add(Figure.PLAN_DESCRIBED, laps.plan());
                figures.add(Figure.IMPORT_DESCRIBED, laps.plan() + laps.apply());
            }
        }
    }

    private void managed() throws SQLException {
        try (HikariDataSource dataSource = Pool.of(database.fresh())) {
            subject.schema(dataSource);
            settle();
            try (Directory directory = subject.open(dataSource)) {
                Laps laps = Laps.of(directory, files.managed(), rows, done -> {});
                figures.add(Figure.PLAN_MANAGED, laps.plan());
                figures.add(Figure.IMPORT_MANAGED, laps.plan() + laps.apply());
            }
        }
    }

    private void added(Directory directory) throws SQLException {
        settle();
        Growth growth = new Growth();
        Laps laps = Laps.of(directory, files.people(), rows, growth::done);
        figures.add(Figure.PLAN, laps.plan());
        figures.add(Figure.APPLY, laps.apply());
        figures.add(Figure.IMPORT, laps.plan() + laps.apply());
        figures.growth(growth);
    }

    private void bare() throws SQLException {
        settle();
        Insertion again = database.insertAgain(subject.userTable());
        if (again.rows() < rows) {
            throw new IllegalStateException("The import left " + again.rows() + " rows of " + rows);
        }
        figures.add(Figure.BARE, again.nanos());
        database.analyze();
    }

    private void updated(Directory directory) throws SQLException {
        settle();
        Laps unchanged = Laps.of(directory, files.people(), 0, done -> {});
        figures.add(Figure.UNCHANGED, unchanged.plan() + unchanged.apply());
        settle();
        Laps changed = Laps.of(directory, files.changed(), rows, done -> {});
        figures.add(Figure.PLAN_CHANGED, changed.plan());
        figures.add(Figure.APPLY_CHANGED, changed.apply());
    }

    private void springBatch() throws SQLException {
        try (HikariDataSource dataSource = Pool.forBatches(database.fresh())) {
            SpringBatchImport job = new SpringBatchImport(dataSource);
            job.schema();
            settle();
            figures.add(
                    Figure.SPRING_BATCH,
                    Stopwatch.nanos("The job of Spring Batch", rows, () -> job.run(files.people())));
        }
    }

    private void shares() throws SQLException, InterruptedException {
        try (HikariDataSource dataSource = Pool.of(database.fresh())) {
            subject.schema(dataSource);
            settle();
            try (Directory directory = subject.open(dataSource)) {
                Planned[] planned = new Planned[1];
                Shares plan = StepSampler.during(() -> planned[0] = directory.plan(files.people()));
                settle();
                try (Planned file = planned[0]) {
                    figures.shares(plan, StepSampler.during(() -> file.apply(done -> {})));
                }
            }
        }
    }

    private void settle() throws SQLException {
        System.gc();
        database.settle();
    }
}
