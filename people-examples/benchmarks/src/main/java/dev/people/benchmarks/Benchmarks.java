package dev.people.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * Measures imports of made-up users into PostgreSQL and H2, and prints the figures as Markdown on standard output; how
 * far it is goes to standard error. Options: {@code --sizes 10000,100000}, {@code --rounds 3},
 * {@code --databases postgresql,h2}, {@code --directory 1000000} (also plan against so many users), {@code --warm-up 50000},
 * {@code --folder DIR} (on a real disk).
 */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @throws IOException when a file cannot be written or PostgreSQL does not start
     * @throws SQLException when a database fails
     * @throws InterruptedException when interrupted
     */
    public static void main(String... args) throws IOException, SQLException, InterruptedException {
        BenchmarkRun run = new BenchmarkRun(PeopleImport.class, Settings.of(args), Benchmarks::tell);
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(run.run().asMarkdown());
    }

    private static void tell(String progress) {
        System.err.println(progress);
    }
}
