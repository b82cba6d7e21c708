package dev.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the tests of all modules. */
class TestRulesTest {
    private static final Pattern WAITING = Pattern.compile(
            "Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|parkNanos|assertTimeout|isLessThan\\(Duration|onSpinWait");
    /** Contracts of something else than a storage or a database: documentation, schemas, hosts. */
    private static final Set<String> OF_THEIR_OWN = Set.of(
            "JavadocContract.java",
            "SchemaContract.java",
            "JoinedTransactionContract.java",
            "ForeignTransactionContract.java",
            "PackagedHostContract.java");

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<Path> tests = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/test/"))
                    .filter(file -> !file.endsWith("TestRulesTest.java"))
                    .toList();
            assertThat(tests).isNotEmpty();
            return tests;
        }
    }

    @Test
    void noTestWaitsForTimeOrAsksHowLongSomethingTook() throws IOException {
        List<String> waiting = new ArrayList<>();
        for (Path test : tests()) {
            if (WAITING.matcher(Files.readString(test, StandardCharsets.UTF_8)).find()) {
                waiting.add(test.toString());
            }
        }
        assertThat(waiting).isEmpty();
    }

    /** An abstract contract would be passed over by every list without a word. */
    @Test
    void everyContractRunsOnEveryStorage() throws IOException {
        List<String> passedOver = new ArrayList<>();
        for (Path test : tests()) {
            String name = test.getFileName().toString();
            boolean isContract = name.endsWith("Contract.java") && !OF_THEIR_OWN.contains(name);
            if (isContract && Files.readString(test, StandardCharsets.UTF_8).contains("abstract class")) {
                passedOver.add(name);
            }
        }
        assertThat(passedOver).isEmpty();
    }
}
