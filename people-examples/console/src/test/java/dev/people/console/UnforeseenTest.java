package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.people.failure.StorageException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Memory that runs out and mistakes of the program: one sentence, status 6, and one object. */
class UnforeseenTest {
    private static final String SECRET = "anna's password";

    @TempDir
    Path folder;

    private ConsoleSession console;
    private String file;

    @BeforeEach
    void twoPeople() {
        console = ConsoleSession.in(folder);
        file = console.file(
                "two.csv",
                "username,first_name,last_name,email",
                "anna,Anna,Ek,anna@example.org",
                "ben,Ben,Bo,ben@example.org");
    }

    static Stream<Arguments> throwables() {
        return Stream.of(
                Arguments.of("OUT_OF_MEMORY", new OutOfMemoryError("Java heap space")),
                Arguments.of("OUT_OF_MEMORY", new StorageException("Failed", new OutOfMemoryError("Java heap space"))),
                Arguments.of("OUT_OF_MEMORY", new IllegalStateException(SECRET, new OutOfMemoryError())),
                Arguments.of("UNFORESEEN", new StackOverflowError()),
                Arguments.of("UNFORESEEN", new NoClassDefFoundError("dev/people/Gone")),
                Arguments.of("UNFORESEEN", new IllegalStateException(SECRET)),
                Arguments.of("UNFORESEEN", new NullPointerException()));
    }

    private static void raise(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) e;
    }

    private static void isOneSentence(ConsoleSession.Answer answer) {
        assertThat(answer.status()).as(answer.err()).isEqualTo(ExitStatus.UNFORESEEN);
        assertThat(answer.err()).doesNotContain("\tat ", SECRET);
        assertThat(answer.err().lines().filter(line -> line.contains("what was committed stays")))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void whatBreaksBeforeTheAnswerIsOneSentenceAndOneObject(String code, Throwable e) {
        console.answering(() -> {
            raise(e);
            return "y";
        });
        isOneSentence(console.run("import", file));

        ConsoleSession.Answer answer = console.run("import", file, "--json");
        isOneSentence(answer);
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo(code);
        assertThat(answer.out()).doesNotContain(SECRET);
        assertThat(console.users()).isZero();
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void whatBreaksWithinTheAnswerEndsTheSameObject(String code, Throwable e) {
        ConsoleSession.Answer answer = console.answering("y")
                .watched(said -> {
                    if (said.contains("rows/s")) {
                        raise(e);
                    }
                })
                .run("import", file, "--json");
        isOneSentence(answer);
        JsonNode json = answer.json();
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(json.at("/totals/add").asInt()).isEqualTo(2);
        assertThat(json.at("/error/code").asText()).isEqualTo(code);
    }

    @Test
    void aRunThatAMistakeStoppedIsNamedWithWhatItDid() {
        JsonNode json = console.answering("y")
                .watched(said -> {
                    if (said.contains("rows/s")) {
                        throw new IllegalStateException(SECRET);
                    }
                })
                .run("import", file, "--json")
                .json();
        JsonNode run = console.run("runs", "--json").json().at("/runs/0");
        assertThat(json.get("run").asText()).isEqualTo(run.get("run").asText());
        assertThat(json.at("/applied/added").asInt()).isEqualTo(run.get("done").asInt());
    }

    @Test
    void aMistakeIsNamedWithItsPlaceAndNotWithItsText() {
        console.answering(() -> {
            throw new IllegalStateException(SECRET);
        });
        assertThat(console.run("import", file).err()).contains("IllegalStateException at ", "UnforeseenTest");
    }
}
