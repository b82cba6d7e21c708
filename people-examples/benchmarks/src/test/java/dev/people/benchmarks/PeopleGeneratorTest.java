package dev.people.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.user.EmailAddress;
import dev.people.user.Username;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleGeneratorTest {
    private static final int MANY = 100_000;

    private final PeopleGenerator generator = PeopleGenerator.withSeed(1);

    @Test
    void makesTheSamePersonFromTheSameSeedAndIndex() {
        List<Person> tenthToTwentieth = generator.people(10, 20).toList();

        assertThat(PeopleGenerator.withSeed(1).people(0, 20).skip(10)).isEqualTo(tenthToTwentieth);
        assertThat(generator.person(15)).isEqualTo(tenthToTwentieth.get(5));
    }

    @Test
    void makesTheSamePersonOnEveryMachine() {
        assertThat(generator.person(4).identity())
                .isEqualTo(
                        new Person.Identity("kivanc.yildirim5", "Kıvanç", "Yıldırım", "kivanc.yildirim5@example.com"));
    }

    @Test
    void makesOtherPeopleFromAnotherSeed() {
        assertThat(PeopleGenerator.withSeed(2).people(0, 100))
                .doesNotContainAnyElementsOf(generator.people(0, 100).toList());
    }

    @Test
    void refusesANegativeIndex() {
        assertThatThrownBy(() -> generator.person(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesEachPersonAUsernameThatIsValidAndLooksLikeNoOther() {
        Set<String> keys = new HashSet<>();
        Map<String, Username> looks = new HashMap<>();
        generator.people(0, MANY).forEach(person -> {
            Username username = Username.of(person.identity().username());
            assertThat(keys.add(username.key())).as(username.value()).isTrue();
            Username lookAlike = looks.putIfAbsent(username.look(), username);
            assertThat(lookAlike == null || !lookAlike.isConfusableWith(username))
                    .as(username.value())
                    .isTrue();
        });
    }

    @Test
    void givesEachPersonAnAddressAndAnEmployeeIdOfTheirOwn() {
        List<Person> people = generator.people(0, MANY).toList();

        assertThat(keys(people, person -> EmailAddress.of(person.identity().email())
                        .key()))
                .hasSize(MANY);
        assertThat(keys(people, person -> person.job().employeeId()))
                .hasSize(MANY)
                .allMatch(id -> id.matches("0\\d{7}"));
    }

    @Test
    void writesPhoneNumbersAsE164HasThem() {
        assertThat(generator
                        .people(0, 10_000)
                        .flatMap(person ->
                                List.of(person.phones().phone(), person.phones().mobile()).stream()))
                .allMatch(number -> number.isEmpty() || number.matches("\\+[1-9]\\d{6,14}"));
    }

    @Test
    void knowsPeopleOfADozenScripts() {
        Set<UnicodeScript> scripts = generator
                .people(0, 10_000)
                .map(person -> UnicodeScript.of(person.identity().lastName().codePointAt(0)))
                .collect(Collectors.toSet());

        assertThat(scripts)
                .contains(
                        UnicodeScript.LATIN,
                        UnicodeScript.CYRILLIC,
                        UnicodeScript.GREEK,
                        UnicodeScript.ARABIC,
                        UnicodeScript.HEBREW,
                        UnicodeScript.DEVANAGARI,
                        UnicodeScript.THAI,
                        UnicodeScript.HAN,
                        UnicodeScript.HANGUL,
                        UnicodeScript.GEORGIAN);
    }

    @Test
    void writesAFileThatReadsBackCellByCell(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("people.csv");

        generator.write(file, 500, Columns.PERSON_AND_ACCOUNT);

        List<List<String>> rows = CsvCells.of(Files.readString(file));
        assertThat(rows.get(0)).isEqualTo(Columns.PERSON_AND_ACCOUNT.header()).hasSize(15);
        assertThat(rows.subList(1, rows.size()))
                .isEqualTo(generator
                        .people(0, 500)
                        .map(person -> person.cells(Columns.PERSON_AND_ACCOUNT))
                        .toList());
    }

    @Test
    void writesTheFileThatTheCommandLineAsksFor(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("people.csv");

        PeopleGenerator.main("generate", "20", file.toString(), "7");

        List<List<String>> rows = CsvCells.of(Files.readString(file));
        assertThat(rows).hasSize(21).allMatch(row -> row.size() == 12);
        assertThat(rows.get(20))
                .isEqualTo(PeopleGenerator.withSeed(7).person(19).cells(Columns.PERSON));
    }

    private static Set<String> keys(List<Person> people, Function<Person, String> key) {
        return people.stream().map(key).collect(Collectors.toSet());
    }
}
