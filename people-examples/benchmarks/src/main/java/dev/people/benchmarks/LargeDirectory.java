package dev.people.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.benchmarks.ImportUnderTest.Directory;
import dev.people.benchmarks.ImportUnderTest.Planned;
import dev.people.benchmarks.database.MeasuredDatabase;
import java.nio.file.Path;
import java.sql.SQLException;

/** Plans new people against a directory that has many users already. */
final class LargeDirectory {
    private final ImportUnderTest subject;
    private final MeasuredDatabase database;
    private final Path users;
    private final long count;

    LargeDirectory(ImportUnderTest subject, MeasuredDatabase database, Path users, long count) {
        this.subject = subject;
        this.database = database;
        this.users = users;
        this.count = count;
    }

    /** Fills the directory once, then parses and plans the file so many times. */
    void measure(Path file, int rounds, Figures figures) throws SQLException {
        try (HikariDataSource dataSource = Pool.of(database.fresh())) {
            subject.schema(dataSource);
            try (Directory directory = subject.open(dataSource)) {
                Laps.of(directory, users, count, done -> {});
                database.analyze();
                for (int i = 0; i < rounds; i++) {
                    settle();
                    figures.add(
                            Figure.PARSE_NEW, Stopwatch.nanos("Parsing", figures.rows(), () -> subject.parse(file)));
                    settle();
                    figures.add(
                            Figure.PLAN_LARGE,
                            Stopwatch.nanos("Planning", figures.rows(), () -> planned(directory, file)));
                }
            }
        }
    }

    private static long planned(Directory directory, Path file) {
        try (Planned planned = directory.plan(file)) {
            return planned.writes();
        }
    }

    private void settle() throws SQLException {
        System.gc();
        database.settle();
    }
}
