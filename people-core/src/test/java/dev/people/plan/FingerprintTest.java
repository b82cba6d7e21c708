package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void tellsShortTextsOfNeighboringKindsApartUnderEverySeed() {
        for (long seed = 0; seed < 2_000; seed++) {
            Set<Long> prints = new HashSet<>();
            for (int kind = 0; kind < 6; kind++) {
                for (char c = 'a'; c <= 'z'; c++) {
                    assertThat(prints.add(Fingerprint.of(seed, kind, String.valueOf(c))))
                            .isTrue();
                }
            }
        }
    }
}
