package dev.people.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoolNameTest {
    @Test
    void isTheSameWhateverTheCase() {
        assertThat(new PoolName("Partners")).isEqualTo(new PoolName("partners")).hasToString("partners");
        assertThat(PoolName.valueOf("PRIMARY")).isEqualTo(PoolName.PRIMARY);
    }

    @Test
    void takesLettersDigitsDotsHyphensAndUnderscores() {
        for (String name : List.of("a", "7", "partners", "site-2.north_wing", "x".repeat(50))) {
            assertThat(new PoolName(name).value()).isEqualTo(name);
        }
    }

    /** The Kelvin sign is a small k in lower case, and no letter from a to z. */
    @Test
    void refusesEverythingElseAndSaysWhatANameIs() {
        for (String name :
                List.of("", " ", "two words", "-a", ".", "a=5", "a,b", "\u00e4", "\u212a", "x".repeat(51), "a\n")) {
            assertThatIllegalArgumentException()
                    .as(name)
                    .isThrownBy(() -> new PoolName(name))
                    .withMessageContaining("1 to 50 letters from a to z");
        }
    }
}
