package dev.people.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void saysNothingOfAShortImport() {
        Growth growth = new Growth();
        growth.done(200_000);

        assertThat(growth.ofLastPart()).isEmpty();
    }

    @Test
    void comparesTheLastRowsWithTheSecondHundredThousand() {
        Iterator<Long> times = List.of(0L, 20L, 320L).iterator();
        Growth growth = new Growth(times::next);
        for (long rows = 100_000; rows <= 300_000; rows += 100_000) {
            growth.done(rows);
        }

        assertThat(growth.ofLastPart()).contains(15.0);
    }
}
