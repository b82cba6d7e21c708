package dev.people.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Files of made-up people, each written when it is first needed. For one thread. */
final class SampleFiles {
    private final PeopleGenerator people = PeopleGenerator.withSeed(1);
    private final Path folder;

    SampleFiles(Path folder) {
        this.folder = folder;
    }

    /** The first so many people. */
    Path first(long rows) throws IOException {
        return file("people" + rows, people.people(0, rows));
    }

    /** The same people, each in another department. */
    Path moved(long rows) throws IOException {
        return file("moved" + rows, people.people(0, rows).map(person -> person.inDepartment("Elsewhere")));
    }

    /** The same people, each but one with a manager. */
    Path managed(long rows) throws IOException {
        Path file = folder.resolve("managed" + rows + ".csv");
        if (Files.notExists(file)) {
            ManagerTree tree = ManagerTree.of(rows);
            try (CsvWriter csv = CsvWriter.to(file)) {
                csv.row(with(List.of("manager"), Columns.PERSON.header()));
                for (long i = 0; i < rows; i++) {
                    OptionalLong manager = tree.managerOf(i);
                    String name = manager.isEmpty()
                            ? ""
                            : people.person(manager.getAsLong()).identity().username();
                    csv.row(with(List.of(name), people.person(i).cells(Columns.PERSON)));
                }
            }
        }
        return file;
    }

    /** The same people, each with values in ten fields of the directory's own. */
    Path described(long rows) throws IOException {
        Path file = folder.resolve("described" + rows + ".csv");
        if (Files.notExists(file)) {
            try (CsvWriter csv = CsvWriter.to(file)) {
                csv.row(with(TenFields.header(), Columns.PERSON.header()));
                for (long i = 0; i < rows; i++) {
                    csv.row(with(TenFields.of(i), people.person(i).cells(Columns.PERSON)));
                }
            }
        }
        return file;
    }

    private static List<String> with(List<String> last, List<String> cells) {
        List<String> more = new ArrayList<>(cells);
        more.addAll(last);
        return more;
    }

    /** So many people who come after the first ones. */
    Path after(long first, long rows) throws IOException {
        return file("after" + first + "-" + rows, people.people(first, first + rows));
    }

    private Path file(String name, Stream<Person> some) throws IOException {
        Path file = folder.resolve(name + ".csv");
        if (Files.notExists(file)) {
            PeopleGenerator.write(file, some, Columns.PERSON);
        }
        return file;
    }
}
