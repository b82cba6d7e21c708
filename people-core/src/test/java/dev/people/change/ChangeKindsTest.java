package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new kind of change, or of effect, is a new file: nobody asks them for their class, one after the other. */
class ChangeKindsTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern ASKED = Pattern.compile("instanceof\\s+(UserChange\\.\\w+|\\w+Effect)\\b");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static long asked(Path file) {
        try {
            return ASKED.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noFileAsksChangesOrEffectsForTheirClassesOneAfterTheOther() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(400);
        assertThat(sources()).allSatisfy(file -> assertThat(asked(file)).isLessThan(2));
    }

    @Test
    void everyKindOfEffectHasATypeThatWritesIt() {
        List<String> written = EffectTypes.ALL.stream()
                .map(type -> type.effects().getSimpleName())
                .toList();

        assertThat(Effect.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void nothingThatTakesRunsBackNamesAKindOfEffect() throws IOException {
        List<String> rooms = List.of("undo/", "run/", "plan/", "RevertRule", "UndoImage", "Endings", "Inverse");
        Pattern named = Pattern.compile("\\b(Account|Manager)(EffectType|RevertRule)|AccountEffect\\b|Former[A-Z]");
        List<Path> some = sources().stream()
                .filter(file -> rooms.stream().anyMatch(file.toString()::contains))
                .filter(file -> !file.endsWith("AccountRevertRule.java"))
                .toList();

        assertThat(some).hasSizeGreaterThan(100);
        assertThat(some).allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(named));
    }

    @Test
    void everyKindOfChangeIsOneOfThese() {
        assertThat(UserChange.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "Create",
                        "Edit",
                        "Block",
                        "Delete",
                        "Unblock",
                        "EndBlock",
                        "Invite",
                        "Revert",
                        "AssignManager");
    }
}
