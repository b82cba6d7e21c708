package dev.people.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
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
    private final Path file;
    private final long rows;

    Measurement(Class<? extends ImportUnderTest> subjectType, MeasuredDatabase database, Path file, long rows) {
        this.subjectType = subjectType;
        this.subject = ChildJvm.subject(subjectType);
        this.database = database;
        this.file = file;
        this.rows = rows;
    }

    /** Measures so many rounds, and the memory of one more in a small JVM. */
    Figures measure(int rounds) throws SQLException, IOException, InterruptedException {
        Figures figures = new Figures(database, rows);
        for (int i = 0; i < rounds; i++) {
            round(figures);
        }
        figures.memory(ChildJvm.memoryOfImport(subjectType, database.fresh(), file, rows));
        return figures;
    }

    private void round(Figures figures) throws SQLException {
        settle();
        figures.parsing().add(Stopwatch.nanos("Parsing", rows, () -> subject.parse(file)));
        try (HikariDataSource dataSource = Pool.of(database.fresh())) {
            subject.schema(dataSource);
            settle();
            figures.planning().add(Stopwatch.nanos("Planning", rows, () -> subject.plan(dataSource, file)));
            settle();
            figures.importing().add(Stopwatch.nanos("Importing", rows, () -> subject.importAll(dataSource, file)));
        }
        settle();
        Insertion again = database.insertAgain(subject.userTable());
        if (again.rows() < rows) {
            throw new IllegalStateException("The import left " + again.rows() + " rows of " + rows);
        }
        figures.inserting().add(again.nanos());
    }

    private void settle() throws SQLException {
        System.gc();
        database.settle();
    }
}
