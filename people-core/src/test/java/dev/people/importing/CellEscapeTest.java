package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellEscapeTest {
    @ParameterizedTest
    @ValueSource(strings = {"<clear>", "<CLEAR>", "<default>", "\\<clear>", "\\\\<Default>"})
    void putsABackslashBeforeATextThatWouldBeAnInstruction(String text) {
        assertThat(CellEscape.escaped(text)).isEqualTo("\\" + text);
        assertThat(CellEscape.unescaped(CellEscape.escaped(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\", "\\n", "clear", "<clear", "a<clear>", "<clear>a", "\\<clear>a", " a "})
    void leavesOtherTextsAlone(String text) {
        assertThat(CellEscape.escaped(text)).isEqualTo(text);
        assertThat(CellEscape.unescaped(text)).isEqualTo(text);
    }

    @Test
    void readsAnEscapedTextWithBlanksAroundIt() {
        assertThat(CellEscape.unescaped(" \\<clear>\t")).isEqualTo("<clear>");
    }
}
