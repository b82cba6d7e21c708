package dev.people.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault that {@code faults()} of a subclass lists is noticed by its test. */
public abstract class PlantedFaults {
    private final Path sources;

    /** The faults are planted in these sources. */
    protected PlantedFaults(Path sources) {
        this.sources = sources;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theListKnowsTheSourceAndTheTest(Fault fault) throws Exception {
        assertThat(fault.occurrences(sources)).as(fault.right()).isOne();
        assertThat(fault.hasTest()).as(fault.test()).isTrue();
    }

    @Tag("deep")
    @ParameterizedTest
    @MethodSource("faults")
    void theTestNoticesTheFault(Fault fault, @TempDir Path folder) throws Exception {
        assertThat(FaultyBuild.run(fault, sources, folder)).isEqualTo(TestRun.Outcome.RED);
    }
}
