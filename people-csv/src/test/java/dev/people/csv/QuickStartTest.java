package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.plan.ApplyResult;
import dev.people.run.RowResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {
    @Test
    void doesWhatTheReadmeSays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "username,first_name,last_name,email\nanna,Anna,Ek,anna@example.org\n");
        ApplyResult result = QuickStart.run(file);
        assertThat(result.applied().of(RowResult.ADDED)).isEqualTo(1);
    }

    @Test
    void standsInTheReadmeToTheLetter() throws IOException {
        String source =
                Files.readString(Path.of("src/test/java/dev/people/csv/QuickStart.java"), StandardCharsets.UTF_8);
        String begin = "// quick start\n";
        String code = source.substring(source.indexOf(begin) + begin.length(), source.indexOf("        // end of"));
        assertThat(Files.readString(Path.of("../README.md"), StandardCharsets.UTF_8))
                .contains(code.stripTrailing().stripIndent());
    }
}
