package dev.people.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guards that somebody could take away are watched by a test each. */
class PlantedFaultsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "people");

    static List<Fault> faults() {
        return Fault.all("/faults.txt");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theListKnowsTheSourceAndTheTest(Fault fault) throws Exception {
        assertThat(fault.occurrences(SOURCES)).as(fault.right()).isOne();
        assertThat(Class.forName(fault.test())).isNotNull();
    }

    @Tag("deep")
    @ParameterizedTest
    @MethodSource("faults")
    void theTestNoticesTheFault(Fault fault, @TempDir Path folder) throws Exception {
        assertThat(FaultyBuild.run(fault, SOURCES, folder)).isEqualTo(TestRun.Outcome.RED);
    }
}
