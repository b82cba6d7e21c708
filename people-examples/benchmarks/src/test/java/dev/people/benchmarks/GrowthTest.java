package dev.people.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void saysNothingOfAShortImport() {
        Growth growth = new Growth();
        growth.done(200_000);

        assertThat(growth.ofLastPart()).isEmpty();
    }

    @Test
    void comparesTheLastRowsWithTheSecondHundredThousand() throws InterruptedException {
        Growth growth = new Growth();
        for (long rows = 100_000; rows <= 300_000; rows += 100_000) {
            growth.done(rows);
            Thread.sleep(rows == 200_000 ? 300 : 20);
        }

        assertThat(growth.ofLastPart())
                .hasValueSatisfying(ratio -> assertThat(ratio).isGreaterThan(1.2));
    }
}
