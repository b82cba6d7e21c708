package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.UserFixture;
import org.junit.jupiter.api.Test;

class SortNameTest {
    private static String of(String firstName, String lastName) {
        return SortName.of(UserFixture.named("x").called(firstName, lastName).user());
    }

    @Test
    void isTheLastNameAndThenTheFirstName() {
        assertThat(of("Zo\u00eb", "D'ARC")).isEqualTo("d'arc\tzoe");
        assertThat(of("Ann", "Berg").compareTo(of("Zo\u00eb", "Berg"))).isNegative();
        assertThat(of("Zo\u00eb", "Berg").compareTo(of("Ann", "Berg Hansen"))).isNegative();
    }

    @Test
    void isTheOneNameOfThoseWhoHaveOne() {
        assertThat(of("Bono", "")).isEqualTo("bono");
        assertThat(of("", "Bono")).isEqualTo("bono");
        assertThat(of("", "")).isEmpty();
    }

    @Test
    void endsBeforeAnIndexIsFull() {
        assertThat(of("", "x".repeat(255))).hasSize(SortName.LONGEST);
        String pairs = of("", "\ud83d\udc35".repeat(250));
        assertThat(pairs.codePointCount(0, pairs.length())).isEqualTo(SortName.LONGEST);
        assertThat(SearchText.canOccur(pairs)).isTrue();
    }
}
