package dev.people.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What to measure.
 *
 * @param sizes how many rows the files have
 * @param rounds how often each figure is measured
 * @param databases {@code postgresql}, {@code h2} or both
 * @param folder where files and databases are kept meanwhile; on a real disk, or flushing costs nothing
 */
record Settings(List<Long> sizes, int rounds, List<String> databases, Path folder) {
    private static final String USAGE =
            "[--sizes 10000,100000] [--rounds 3] [--databases postgresql,h2] [--folder DIR]";

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException when it has an unknown option or one without a value
     */
    static Settings of(String... args) {
        Settings settings = new Settings(
                List.of(10_000L, 100_000L), 3, List.of("postgresql", "h2"), Path.of("target", "benchmarks"));
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        for (int i = 0; i < args.length; i += 2) {
            settings = settings.with(args[i], args[i + 1]);
        }
        return settings;
    }

    private Settings with(String option, String value) {
        List<String> values = Arrays.asList(value.split(",", -1));
        return switch (option) {
            case "--sizes" -> new Settings(values.stream().map(Long::valueOf).toList(), rounds, databases, folder);
            case "--rounds" -> new Settings(sizes, Integer.parseInt(value), databases, folder);
            case "--databases" -> new Settings(sizes, rounds, values, folder);
            case "--folder" -> new Settings(sizes, rounds, databases, Path.of(value));
            default -> throw new IllegalArgumentException(option + " is not known: " + USAGE);
        };
    }
}
