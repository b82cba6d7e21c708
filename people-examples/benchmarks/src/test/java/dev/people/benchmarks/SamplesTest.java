package dev.people.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void takesTheMiddleOne() {
        assertThat(samples(5 * SECOND, SECOND, 2 * SECOND).median()).isEqualTo(2);
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddle() {
        assertThat(samples(5 * SECOND, SECOND, 2 * SECOND, 3 * SECOND).median()).isEqualTo(2.5);
    }

    @Test
    void comparesTheSlowestWithTheFastest() {
        assertThat(samples(3 * SECOND, 2 * SECOND).spread()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void hasNoMedianOfNothing() {
        assertThatThrownBy(() -> samples().median()).isInstanceOf(IllegalStateException.class);
    }

    private static Samples samples(long... nanos) {
        Samples samples = new Samples();
        for (long each : nanos) {
            samples.add(each);
        }
        return samples;
    }
}
