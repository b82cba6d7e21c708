package dev.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the list of features against the tests that claim to prove them, in all modules. */
class FeatureListTest {
    private static final Pattern TAG = Pattern.compile("@Feature\\(([^)]*)\\)");
    private static final Pattern NUMBER = Pattern.compile("\"(F\\d+)\"");
    private static final Set<String> STATUSES = Set.of("done", "planned", "host", "out of scope");

    /** A line of the list: number, title, status, and the sentence that a person can check once it is done. */
    private static final Pattern LINE =
            Pattern.compile("(F\\d+),(?:\"(?:[^\"]|\"\")*\"|[^\",]*),([a-z ]+),(\"(?:[^\"]|\"\")+\"|[^\",]*)");

    private static List<MatchResult> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/features.csv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(LINE::matcher)
                .peek(line -> assertThat(line.matches()).as("%s", line).isTrue())
                .map(Matcher::toMatchResult)
                .toList();
    }

    private static Map<String, String> statuses() throws IOException {
        Map<String, String> statuses = new TreeMap<>();
        lines().forEach(line -> statuses.put(line.group(1), line.group(2)));
        return statuses;
    }

    private static Set<String> tags() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            Set<Path> tests = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src/test/"))
                    .filter(file -> !file.endsWith("FeatureListTest.java"))
                    .collect(Collectors.toSet());
            assertThat(tests).isNotEmpty();
            Set<String> tags = new TreeSet<>();
            for (Path test : tests) {
                Matcher tag = TAG.matcher(Files.readString(test, StandardCharsets.UTF_8));
                tag.results().map(MatchResult::group).forEach(text -> NUMBER.matcher(text)
                        .results()
                        .map(result -> result.group(1))
                        .forEach(tags::add));
            }
            return tags;
        }
    }

    @Test
    void listsEveryFeatureOnceWithAKnownStatus() throws IOException {
        Set<String> numbers =
                IntStream.rangeClosed(1, 230).mapToObj(number -> "F" + number).collect(Collectors.toSet());
        assertThat(statuses().keySet()).isEqualTo(numbers);
        assertThat(statuses().values()).isSubsetOf(STATUSES);
    }

    @Test
    void everyFeatureThatIsDoneHasATestAndEveryTagIsAFeatureThatIsDone() throws IOException {
        Set<String> done = statuses().entrySet().stream()
                .filter(feature -> feature.getValue().equals("done"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(done).isNotEmpty();
        assertThat(tags()).isEqualTo(done);
    }

    @Test
    void everyFeatureThatIsDoneHasASentenceThatAPersonCanCheckAndNoOtherHas() throws IOException {
        for (MatchResult line : lines()) {
            boolean isSentence = line.group(3).matches("\"?[A-Z].{20,}\\.\"?");
            assertThat(isSentence).as(line.group()).isEqualTo(line.group(2).equals("done"));
        }
    }
}
