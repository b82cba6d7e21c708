package dev.people.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YesNoTextTest {
    @Test
    void knowsTheWordsForYesAndNoInAnyCase() {
        assertThat(List.of("1", "yes", "Y", "TRUE", "t", "on", " x ", "ja", "VRAI", "\u0414\u0430"))
                .allSatisfy(word -> assertThat(YesNoText.parse(word)).contains(true));
        assertThat(List.of("0", "no", "N", "False", "f", "OFF", "Nein", "FAUX"))
                .allSatisfy(word -> assertThat(YesNoText.parse(word)).contains(false));
        assertThat(List.of("", "maybe", "2", "gesperrt"))
                .allSatisfy(word -> assertThat(YesNoText.parse(word)).isEmpty());
    }
}
