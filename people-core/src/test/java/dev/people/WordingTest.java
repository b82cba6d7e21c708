package dev.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Phrases that readers stumbled over do not come back into documentation, messages, help and Javadoc. */
class WordingTest {
    private static final Map<Pattern, String> BETTER = Map.ofEntries(
            better("speaks? of|spoke of", "is about, sets, contains"),
            better("of so many", "the number"),
            better("what it came to|comes? to which|came to which", "its result, has which"),
            better("comes? to rest|came to rest", "stops, stopped"),
            better("[Ww]hoever would|[Ww]hoever acts|by whoever made", "the actor, the caller"),
            better("come to life|comes to life", "is activated"),
            better("in the name of somebody", "on behalf of an actor"),
            better("[Ss]huts? an account out|[Ss]hut an account out", "block an account"),
            better("(?<!mistake )called off|[Cc]alls? a (?:staged )?plan off", "cancel"),
            better("alters it unseen", "tampering is detected"),
            better("[Oo]ne way of a change", "the single path for all changes"),
            better("is left alone and told|would be another one by now", "is skipped and reported"),
            better("will be tried again", "will be retried"),
            better("is no (?:username|e-mail|date|number|id of)", "is not a …"),
            better("take part in it", "join it"),
            better("doubled header", "duplicate header"),
            better("finds out delimiter", "detects delimiter"));

    private static Map.Entry<Pattern, String> better(String phrase, String words) {
        return Map.entry(Pattern.compile("\\b(?:" + phrase + ")\\b"), words);
    }

    private static boolean isRead(Path file) {
        String name = file.toString().replace('\\', '/');
        boolean isText = name.endsWith(".md") || name.endsWith(".properties") || name.endsWith(".java");
        return isText && !name.contains("/src/test/") && !name.contains("/target/") && !name.contains("/.git/");
    }

    @Test
    void nobodyStumblesOverAnOldPhrase() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<Path> read = files.filter(WordingTest::isRead).toList();
            assertThat(read).hasSizeGreaterThan(100);
            for (Path file : read) {
                // line breaks and the stars of comments do not hide a phrase
                String text =
                        Files.readString(file, StandardCharsets.UTF_8).replaceAll("\\s*\\R\\s*(?:\\*|//)?\\s*", " ");
                BETTER.forEach((phrase, words) -> {
                    Matcher matcher = phrase.matcher(text);
                    while (matcher.find()) {
                        found.add(file + ": \"" + matcher.group() + "\", better: " + words);
                    }
                });
            }
        }
        assertThat(found).isEmpty();
    }
}
