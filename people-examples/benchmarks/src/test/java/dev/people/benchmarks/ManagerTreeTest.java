package dev.people.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ManagerTreeTest {
    private static final long PEOPLE = 20_000;
    private final ManagerTree tree = ManagerTree.of(PEOPLE);

    private int levelOf(long person) {
        int level = 1;
        for (OptionalLong next = tree.managerOf(person); next.isPresent(); next = tree.managerOf(next.getAsLong())) {
            level++;
        }
        return level;
    }

    @Test
    void hasOnePersonAtTheTopAndEightLevels() {
        assertThat(LongStream.range(0, PEOPLE)
                        .filter(person -> tree.managerOf(person).isEmpty()))
                .hasSize(1);
        assertThat(LongStream.range(0, PEOPLE).mapToInt(this::levelOf).max()).hasValue(8);
    }

    @Test
    void hasAboutHalfOfTheManagersBehindThoseWhoReport() {
        long behind = LongStream.range(0, PEOPLE)
                .filter(person -> tree.managerOf(person).orElse(-1) > person)
                .count();

        assertThat(behind).isBetween(PEOPLE * 4 / 10, PEOPLE * 6 / 10);
    }
}
