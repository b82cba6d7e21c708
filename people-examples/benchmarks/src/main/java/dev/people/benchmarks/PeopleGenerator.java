package dev.people.benchmarks;

import dev.people.benchmarks.names.Countries;
import dev.people.benchmarks.names.Country;
import dev.people.benchmarks.names.Department;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes up users of two dozen countries and a dozen scripts. A seed and an index give the same person everywhere and
 * every time, so any range can be made on its own. Usernames, addresses and employee ids are unique, and no two
 * usernames look alike. Immutable and thread-safe.
 *
 * <pre>{@code
 * PeopleGenerator.withSeed(1).people(0, 1_000).forEach(person -> …);
 * }</pre>
 */
public final class PeopleGenerator {
    private final long seed;
    private final List<Country> countries = Countries.all();
    private final List<Department> departments = Department.all();

    private PeopleGenerator(long seed) {
        this.seed = seed;
    }

    /** A generator; another seed gives other people. */
    public static PeopleGenerator withSeed(long seed) {
        return new PeopleGenerator(seed);
    }

    /**
     * Writes a file of made-up users: {@code generate N FILE [SEED]} with the columns of a person,
     * {@code generate-accounts N FILE [SEED]} also with those of an account.
     *
     * @throws IOException when the file cannot be written
     */
    public static void main(String... args) throws IOException {
        if (args.length < 3 || args.length > 4 || !args[0].startsWith("generate")) {
            throw new IllegalArgumentException("generate|generate-accounts N FILE [SEED]");
        }
        Columns columns = args[0].equals("generate") ? Columns.PERSON : Columns.PERSON_AND_ACCOUNT;
        long seed = args.length == 4 ? Long.parseLong(args[3]) : 1;
        withSeed(seed).write(Path.of(args[2]), Long.parseLong(args[1]), columns);
    }

    /**
     * The person with this index.
     *
     * @throws IllegalArgumentException when the index is negative
     */
    public Person person(long index) {
        if (index < 0) {
            throw new IllegalArgumentException("The index is " + index + "; it counts from 0");
        }
        Dice dice = new Dice(seed, index);
        Country country = dice.oneOf(countries);
        Person.Identity identity = Logins.identity(Names.of(country, dice), index + 1, dice);
        return new Person(
                identity,
                Surroundings.phones(country, dice),
                Surroundings.job(dice.oneOf(departments), index + 1, dice),
                Surroundings.place(country, dice),
                Surroundings.access(dice));
    }

    /** The persons with the indexes from the first to below the second. */
    public Stream<Person> people(long from, long to) {
        return LongStream.range(from, to).mapToObj(this::person);
    }

    /**
     * Writes the first so many persons and a header, row by row.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(Path file, long count, Columns columns) throws IOException {
        write(file, people(0, count), columns);
    }

    /**
     * Writes these persons and a header, row by row.
     *
     * @throws IOException when the file cannot be written
     */
    static void write(Path file, Stream<Person> people, Columns columns) throws IOException {
        try (CsvWriter csv = CsvWriter.to(file)) {
            csv.row(columns.header());
            for (Iterator<Person> each = people.iterator(); each.hasNext(); ) {
                csv.row(each.next().cells(columns));
            }
        }
    }
}
