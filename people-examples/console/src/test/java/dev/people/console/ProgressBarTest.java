package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.plan.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A bar that tells the truth. */
class ProgressBarTest {
    private final StringWriter said = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    private ProgressBar bar(boolean isInteractive) {
        Optional<Terminal.Person> person = isInteractive ? Optional.of(() -> "") : Optional.empty();
        PrintWriter err = new PrintWriter(said, true);
        return new ProgressBar(new Terminal(err, err, person), nanos::get);
    }

    private String after(ProgressBar bar, double seconds, long done, long total, long before) {
        nanos.addAndGet((long) (seconds * TimeUnit.SECONDS.toNanos(1)));
        bar.show(new Progress(done, total, before, Duration.ofNanos(nanos.get())));
        String[] lines = said.toString().split("\r", -1);
        return lines[lines.length - 1].stripTrailing();
    }

    @Test
    void tellsDoneRateAndTimeLeft() {
        assertThat(after(bar(true), 2, 1_000, 3_000, 0))
                .isEqualTo("[##########                    ] 1,000 of 3,000  500 rows/s  4 s left");
    }

    @Test
    void countsTheRateOfTheLastSecondsOnly() {
        ProgressBar bar = bar(true);
        after(bar, 1, 10_000, 100_000, 0);
        for (int i = 1; i <= 20; i++) {
            after(bar, 1, 10_000 + i * 100, 100_000, 0);
        }
        assertThat(after(bar, 1, 12_100, 100_000, 0)).contains("  100 rows/s  ");
    }

    @Test
    void neverGoesBackNorBeyondTheEnd() {
        ProgressBar bar = bar(true);
        after(bar, 1, 900, 1_000, 0);
        assertThat(after(bar, 1, 100, 1_000, 0)).contains("900 of 1,000");
        assertThat(after(bar, 1, 1_200, 1_000, 0)).contains("1,000 of 1,000").endsWith("0 s left");
    }

    @Test
    void beginsAtWhatWasDoneBefore() {
        ProgressBar bar = bar(true);
        assertThat(after(bar, 0, 40_000, 50_000, 40_000))
                .contains("40,000 of 50,000  0 rows/s")
                .doesNotContain("left");
        assertThat(after(bar, 2, 41_000, 50_000, 40_000)).endsWith("500 rows/s  18 s left");
    }

    @Test
    void aShorterLineLeavesNothingOfALongerOne() {
        ProgressBar bar = bar(true);
        after(bar, 0.001, 500_000, 1_000_000, 0);
        int longest = said.toString().length();
        after(bar, 500, 500_001, 1_000_000, 0);
        assertThat(said.toString().substring(longest)).hasSizeGreaterThanOrEqualTo(longest);
    }

    @Test
    void saysNothingWhereNobodySits() {
        ProgressBar bar = bar(false);
        after(bar, 1, 1, 2, 0);
        bar.end();
        assertThat(said.toString()).isEmpty();
    }
}
