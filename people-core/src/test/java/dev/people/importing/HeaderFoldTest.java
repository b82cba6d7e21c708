package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderFoldTest {
    private static final int OTHER_SCRIPTS = 0x560;

    @Test
    void foldsCharactersOneByOneAsItFoldsTheText() {
        String second = "e\u00df\u0301\u0345 _\u0130\u0307\u0149\u03c2\u03a3\u0483.";
        for (char first = 0; first < OTHER_SCRIPTS; first++) {
            for (int i = 0; i < second.length(); i++) {
                String text = "a" + first + second.charAt(i);
                assertThat(HeaderFold.fold(text)).isEqualTo(HeaderFold.foldedText(text));
            }
        }
    }

    @Test
    void aHeaderOfNothingButDashesStandsForItself() {
        assertThat(HeaderFold.fold("--")).isEqualTo("--");
        assertThat(HeaderFold.fold("E\u2010Mail:")).isEqualTo("email");
    }
}
