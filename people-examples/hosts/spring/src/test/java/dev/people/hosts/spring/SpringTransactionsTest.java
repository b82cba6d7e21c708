package dev.people.hosts.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpringTransactionsTest {
    private static final Path SOURCE = Path.of("src/main/java/dev/people/hosts/spring/SpringTransactions.java");

    @Test
    void hasTenLinesOfCodeOrFewer() throws IOException {
        String source = Files.readString(SOURCE);
        String body = source.substring(source.indexOf('{') + 1);
        assertThat(body.lines().map(String::strip).filter(SpringTransactionsTest::isCode))
                .hasSizeBetween(1, 10);
    }

    private static boolean isCode(String line) {
        return !line.isEmpty() && !line.equals("}") && !line.equals("@Override");
    }
}
