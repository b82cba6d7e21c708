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
 * @param surroundings what there is besides
 */
record Settings(List<Long> sizes, int rounds, List<String> databases, Around surroundings) {
    private static final String USAGE = "[--sizes 10000,100000] [--rounds 3] [--databases postgresql,h2] "
            + "[--directory 0] [--warm-up 50000] [--folder DIR]";

    /**
     * What there is besides files and databases.
     *
     * @param directory how many users a large directory has; 0 where none is measured
     * @param warmUp how many rows go before and do not count
     * @param folder where files and databases are kept meanwhile; on a real disk, or flushing costs nothing
     */
    record Around(long directory, long warmUp, Path folder) {}

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException when it has an unknown option or one without a value
     */
    static Settings of(String... args) {
        Settings settings = new Settings(
                List.of(10_000L, 100_000L),
                3,
                List.of("postgresql", "h2"),
                new Around(0, 50_000, Path.of("target", "benchmarks")));
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        for (int i = 0; i < args.length; i += 2) {
            settings = settings.with(args[i], args[i + 1]);
        }
        return settings;
    }

    /** The same in another folder. */
    Settings in(Path folder) {
        return around(new Around(surroundings.directory, surroundings.warmUp, folder));
    }

    private Settings with(String option, String value) {
        List<String> values = Arrays.asList(value.split(",", -1));
        return switch (option) {
            case "--sizes" ->
                new Settings(values.stream().map(Long::valueOf).toList(), rounds, databases, surroundings);
            case "--rounds" -> new Settings(sizes, Integer.parseInt(value), databases, surroundings);
            case "--databases" -> new Settings(sizes, rounds, values, surroundings);
            case "--directory" -> around(new Around(Long.parseLong(value), surroundings.warmUp, surroundings.folder));
            case "--warm-up" -> around(new Around(surroundings.directory, Long.parseLong(value), surroundings.folder));
            case "--folder" -> in(Path.of(value));
            default -> throw new IllegalArgumentException(option + " is not known: " + USAGE);
        };
    }

    private Settings around(Around other) {
        return new Settings(sizes, rounds, databases, other);
    }
}
