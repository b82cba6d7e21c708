package dev.people.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkRunTest {
    @TempDir
    Path folder;

    @Test
    void measuresBothDatabasesAndLeavesNoFiles() throws Exception {
        String report = run("--sizes", "200", "--rounds", "1", "--directory", "300", "--warm-up", "0")
                .run()
                .asMarkdown();

        assertThat(report)
                .contains("| PostgreSQL | 200 |")
                .contains("| H2 | 200 |")
                .contains("plan and apply : Spring Batch")
                .contains("| everything else |")
                .contains("fsync, synchronous_commit and full_page_writes on")
                .contains("WRITE_DELAY=0");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void refusesADatabaseItDoesNotKnow() throws IOException {
        assertThatThrownBy(() -> run("--databases", "abacus").run()).hasMessageContaining("abacus");
        assertThat(leftovers()).isEmpty();
    }

    private BenchmarkRun run(String... options) {
        return new BenchmarkRun(JdbcImport.class, Settings.of(options).in(folder), progress -> {});
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().startsWith("run"))
                    .toList();
        }
    }
}
