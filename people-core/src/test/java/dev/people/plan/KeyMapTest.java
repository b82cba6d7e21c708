package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyMapTest {
    @Test
    void keepsTheFirstRowOfEveryKey() {
        KeyMap map = new KeyMap();
        Map<Long, Integer> expected = new HashMap<>();
        Random random = new Random(7);
        for (int row = 0; row < 200_000; row++) {
            long key = Fingerprint.of(1, 0, "key" + random.nextInt(150_000));
            Integer before = expected.putIfAbsent(key, row);
            assertThat(map.putIfAbsent(key, row)).isEqualTo(before == null ? KeyMap.ABSENT : before);
        }
        expected.forEach((key, row) -> assertThat(map.get(key)).isEqualTo(row));
        assertThat(map.get(Fingerprint.of(2, 0, "key1"))).isEqualTo(KeyMap.ABSENT);
    }

    @Test
    void findsNumbersThatFollowEachOtherAsQuicklyAsAnyOthers() {
        KeyMap map = new KeyMap();
        for (int row = 0; row < 2_000_000; row++) {
            assertThat(map.putIfAbsent(row + 1L, row)).isEqualTo(KeyMap.ABSENT);
        }
        for (int row = 0; row < 2_000_000; row += 999) {
            assertThat(map.get(row + 1L)).isEqualTo(row);
        }
    }

    @Test
    void holdsKeysThatDifferInTheirFirstBitsOnly() {
        KeyMap map = new KeyMap();
        for (int i = 1; i <= 10_000; i++) {
            assertThat(map.putIfAbsent((long) i << 48 | 7, i)).isEqualTo(KeyMap.ABSENT);
        }
        for (int i = 1; i <= 10_000; i++) {
            assertThat(map.get((long) i << 48 | 7)).isEqualTo(i);
        }
    }
}
